import { fourLots, manyLots } from "@/components/points/expiry-examples";
import type { ExpiryListProps } from "@/components/points/expiry-list";
import { exampleWords } from "@/lib/format/example-words";

const base = { calendarBase: "/api/member/calendar/expiry", words: exampleWords };

export const examples: { name: string; props: ExpiryListProps; dir?: "rtl" }[] = [
  { name: "four dates and no end", props: { ...base, lots: fourLots } },
  { name: "many dates", props: { ...base, lots: manyLots } },
];
