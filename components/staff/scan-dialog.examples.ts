import { lookWords } from "@/components/staff/make-words";
import type { ScanDialogProps } from "@/components/staff/scan-dialog";
import { exampleTranslate } from "@/lib/format/example-speech";

const props = (locale: "en" | "ar"): ScanDialogProps => ({
  words: lookWords(exampleTranslate(locale)).scanner,
  onCode: () => undefined,
  onClose: () => undefined,
});

/** By itself: it opens as it appears. */
export const alone = true;

// Outside the till's own pages no camera may be used, so these say what is to be done then.
export const examples: { name: string; props: ScanDialogProps; dir?: "rtl" }[] = [
  { name: "no camera here", props: props("en") },
  { name: "right to left", dir: "rtl", props: props("ar") },
];
