import type { FlightStep } from "@/components/ui/flight";

const week = (key: string, state: FlightStep["state"], word: string, date: string): FlightStep => ({
  key,
  state,
  word,
  date,
});

export const examples: { name: string; props: { label: string; steps: FlightStep[] }; dir?: "rtl" }[] = [
  {
    name: "four of six",
    props: {
      label: "Steps of the streak",
      steps: [
        week("1", "done", "Done", "19 Oct"),
        week("2", "done", "Done", "26 Oct"),
        week("3", "done", "Done", "2 Nov"),
        week("4", "done", "Done", "9 Nov"),
        week("5", "now", "Now", "16 Nov"),
        week("6", "todo", "To come", "23 Nov"),
      ],
    },
  },
  {
    name: "broken: a plain flight",
    props: {
      label: "Steps of the streak",
      steps: ["1", "2", "3", "4", "5", "6"].map((key) => ({ key, state: "todo" as const, word: "To come" })),
    },
  },
];
