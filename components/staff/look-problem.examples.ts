import { exampleLookWords } from "@/components/staff/example-staff-words";
import type { LookProblemProps } from "@/components/staff/look-problem";

const props = (problem: Partial<LookProblemProps["problem"]>): LookProblemProps => ({
  problem: { status: 404, code: "no-member", title: null, choices: [], rule: null, ...problem },
  words: exampleLookWords,
  onKind: () => undefined,
});

export const examples: { name: string; props: LookProblemProps; dir?: "rtl" }[] = [
  { name: "nobody", props: props({ title: "No member with this mobile. Try the e-mail or the card." }) },
  {
    name: "ambiguous",
    props: props({
      status: 409,
      code: "ambiguous",
      title: "Several customers fit. Which kind of number is it?",
      choices: ["mobile", "externalId"],
    }),
  },
  {
    name: "a letter in a number",
    props: props({
      status: 422,
      code: "identifier-unreadable",
      rule: "letters-in-number",
      title: "There is a letter in this number.",
    }),
  },
  { name: "ration", props: props({ status: 429, code: "ration", title: "You can go on at 11:42." }) },
  { name: "offline", props: props({ status: 0, code: "offline" }) },
  { name: "anything else", props: props({ status: 500, code: "unknown" }) },
];
