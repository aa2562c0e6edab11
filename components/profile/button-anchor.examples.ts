import type { ComponentProps } from "react";
import type { ButtonAnchor } from "@/components/profile/button-anchor";

type Props = ComponentProps<typeof ButtonAnchor>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  {
    name: "a file",
    props: { href: "/api/member/export", download: "rung.json", children: "Download my data" },
  },
  {
    name: "long words",
    props: { href: "/", download: "x", children: "Download everything that is kept about me ".repeat(3) },
  },
  { name: "right to left", dir: "rtl", props: { href: "/", download: "x", children: "نزّل بياناتي" } },
];
