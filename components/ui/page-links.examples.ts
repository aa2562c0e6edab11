import type { PageLinksProps } from "@/components/ui/page-links";
import { exampleWords } from "@/lib/format/example-words";
import { pageOf } from "@/lib/format/page-of";

const list = Array.from({ length: 120 }, (_, index) => index);
const base = {
  label: "Pages of counts",
  words: exampleWords,
  hrefOf: (page: number) => `/progress?page=${page}`,
};

export const examples: { name: string; props: PageLinksProps; dir?: "rtl" }[] = [
  { name: "one page: nothing", props: { ...base, shown: pageOf([1, 2, 3], 1, 50) } },
  { name: "the first", props: { ...base, shown: pageOf(list, 1, 50) } },
  { name: "in the middle", props: { ...base, shown: pageOf(list, 2, 50) } },
  { name: "the last", props: { ...base, shown: pageOf(list, 3, 50) } },
  { name: "right to left", props: { ...base, shown: pageOf(list, 2, 50) }, dir: "rtl" },
  {
    name: "thousands",
    props: {
      ...base,
      shown: { rows: [], page: 99_999, pages: 100_000, from: 4_999_901, to: 4_999_950, total: 5_000_000 },
    },
  },
];
