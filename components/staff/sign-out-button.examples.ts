import type { ComponentProps } from "react";
import type { SignOutButton } from "@/components/staff/sign-out-button";

type Props = ComponentProps<typeof SignOutButton>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "of a locked screen", props: { label: "Sign out" } },
  { name: "among links", props: { label: "Sign out", quiet: true } },
  { name: "right to left", dir: "rtl", props: { label: "تسجيل الخروج" } },
];
