import { ActivityMonths, type ActivityMonthsProps } from "@/components/points/activity-months";
import { exampleMonths } from "@/components/points/example-points";

export const component = ActivityMonths;

export const examples: { name: string; props: ActivityMonthsProps; dir?: "rtl" }[] = [
  { name: "two months", props: { months: exampleMonths, balanceAfter: "balance after" } },
  {
    name: "a page that goes on with the same month",
    props: { months: exampleMonths, balanceAfter: "balance after", after: "November 2026" },
  },
];
