import { exampleLookWords } from "@/components/staff/example-staff-words";
import type { LookFieldProps } from "@/components/staff/look-field";

const props = (text: string, busy = false): LookFieldProps => ({
  words: exampleLookWords,
  text,
  callingCode: "971",
  busy,
  status: "",
  onText: () => undefined,
  onFind: () => undefined,
});

export const examples: { name: string; props: LookFieldProps; dir?: "rtl" }[] = [
  { name: "empty", props: props("") },
  { name: "a mobile", props: props("050 123 4821") },
  { name: "an e-mail", props: props("Rana@Example.com") },
  { name: "a card or member number", props: props("DS034812BA") },
  { name: "not readable yet", props: props("12") },
  { name: "several", props: props("915795008395, MPQSP100") },
  { name: "searching", props: props("050 123 4821", true) },
  { name: "right to left", dir: "rtl", props: props("050 123 4821") },
];
