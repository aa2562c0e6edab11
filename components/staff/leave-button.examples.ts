import type { ComponentProps } from "react";
import type { LeaveButton } from "@/components/staff/leave-button";

type Props = ComponentProps<typeof LeaveButton>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "back to the till", props: { label: "New look-up" } },
  { name: "long words", props: { label: "Back to the empty screen where the next customer is looked up" } },
];
