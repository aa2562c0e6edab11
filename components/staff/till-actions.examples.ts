import type { TillActionsProps } from "@/components/staff/till-actions";

const clears = Array.from({ length: 11 }, (_, left) => `Clears in ${left} seconds`);

export const examples: { name: string; props: TillActionsProps; dir?: "rtl" }[] = [
  {
    name: "at rest",
    props: {
      handle: "h",
      clearAfterMs: 90_000,
      countdownMs: 10_000,
      words: {
        open: "Clears by itself when nobody touches the screen",
        keep: "Keep open",
        done: "Done",
        clears,
      },
    },
  },
];
