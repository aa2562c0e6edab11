import { exampleLookWords } from "@/components/staff/example-staff-words";
import type { RecentsProps } from "@/components/staff/recents";

const words = exampleLookWords.recents;

export const examples: { name: string; props: RecentsProps; dir?: "rtl" }[] = [
  {
    name: "a few",
    props: {
      words,
      lines: [
        { key: "1", shown: "+971 50 ••• 4821", time: "10:41" },
        { key: "2", shown: "8004 •••• 1846", time: "10:36" },
        { key: "3", shown: "r•••@example.com", time: "10:22" },
      ],
    },
  },
  { name: "nobody yet", props: { words, lines: [] } },
];
