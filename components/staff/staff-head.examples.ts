import type { ComponentProps } from "react";
import type { StaffHead } from "@/components/staff/staff-head";

type Props = ComponentProps<typeof StaffHead>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "a store and a person", props: { logo: null, store: "Marina Mall", person: "Olga Karimova" } },
  {
    name: "long names",
    props: {
      logo: null,
      store: "The very large store at the northern end of Marina Mall",
      person: "Anantapadmanabha Venkataraghavan Subrahmanyam-Krishnamurthy",
    },
  },
  { name: "right to left", dir: "rtl", props: { logo: null, store: "مارينا مول", person: "ياسمين" } },
];
