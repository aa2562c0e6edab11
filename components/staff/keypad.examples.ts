import { exampleKeypadWords } from "@/components/staff/example-staff-words";
import type { KeypadProps } from "@/components/staff/keypad";

export const examples: { name: string; props: KeypadProps; dir?: "rtl" }[] = [
  { name: "digits", props: { value: "48", most: 6, words: exampleKeypadWords, onValue: () => undefined } },
];
