import { exampleRaiseWords } from "@/components/staff/example-staff-words";
import type { RaiseButtonProps } from "@/components/staff/raise-button";

export const examples: { name: string; props: RaiseButtonProps; dir?: "rtl" }[] = [
  {
    name: "closed",
    props: {
      handle: "h",
      ways: ["card", "screen-code", "one-time-code", "reveal"],
      words: exampleRaiseWords,
    },
  },
];
