import type { TrackerPagesProps } from "@/components/trackers/tracker-pages";
import { exampleWords } from "@/lib/format/example-words";
import type { Tracker } from "@/lib/loyalty/view-models";

const trackers = Array.from(
  { length: 120 },
  (_, index): Tracker => ({
    id: index + 1,
    conditionId: index + 1,
    name: `Count ${index + 1}`,
    condition: null,
    type: "CUSTOMER_VISITS",
    unit: "visits",
    value: index,
    window: { from: "2026-01-01T00:00:00Z", to: "2026-12-31T23:59:59Z", state: "open" },
    updatedOn: null,
    target: index === 60 ? 90 : null,
  }),
);
const base = { words: exampleWords, hrefOf: (page: number) => `/progress?page=${page}` };

export const examples: { name: string; props: TrackerPagesProps; dir?: "rtl" }[] = [
  { name: "few: just the list", props: { ...base, trackers: trackers.slice(0, 3), page: 1 } },
  { name: "first page", props: { ...base, trackers, page: 1 } },
  { name: "in the middle", props: { ...base, trackers, page: 2 } },
  { name: "a page that is not there is the last", props: { ...base, trackers, page: 99 } },
];
