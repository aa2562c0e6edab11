import type { ComponentProps } from "react";
import type { ErrorNotice } from "@/components/shell/error-notice";

type Props = ComponentProps<typeof ErrorNotice>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "a fault of ours", props: { reset: () => undefined } },
  { name: "with its reference", props: { reset: () => undefined, reference: "2076267241" } },
  { name: "a very long reference", props: { reset: () => undefined, reference: "2076267241".repeat(8) } },
];
