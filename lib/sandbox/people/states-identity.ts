import type { Calendar } from "@/lib/sandbox/calendar";
import { steady } from "@/lib/sandbox/people/course";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const long = "Sri Venkata Lakshmi Narasimha Raghavendra Subrahmanya Anantapadmanabha";

const facts: readonly StateFacts[] = [
  {
    n: 110,
    state: "masked-name",
    about: "Capillary masks the names as *****",
    firstName: "*****",
    lastName: "*****",
  },
  {
    n: 111,
    state: "missing-name",
    about: "firstName and lastName are absent",
    firstName: null,
    lastName: null,
  },
  { n: 112, state: "empty-name", about: "firstName and lastName are empty", firstName: "", lastName: "" },
  {
    n: 113,
    state: "long-name",
    about: "A very long name",
    firstName: long,
    lastName: "Sandbox-of-the-very-long-name",
  },
  {
    n: 114,
    state: "rtl-name",
    about: "A name written right to left",
    firstName: "ياسمين",
    lastName: "التجريبية",
  },
  { n: 115, state: "devanagari-name", about: "A name in Devanagari", firstName: "अनुष्का", lastName: "सैंडबॉक्स" },
  {
    n: 116,
    state: "markup-name",
    about: "A name that looks like markup and a bidi override",
    firstName: "<img src=x onerror=alert(1)>",
    lastName: "\u202eSandbox",
  },
  { n: 117, state: "no-mobile", about: "E-mail and member number only", mobile: null },
  {
    n: 118,
    state: "no-email",
    about: "Mobile and member number only, not verified",
    email: null,
    verified: false,
  },
  { n: 119, state: "member-number-only", about: "No mobile, no e-mail", mobile: null, email: null },
  {
    n: 120,
    state: "shared-mobile-a",
    about: "Shares one mobile with shared-mobile-b; primary is the member number (dual eligibility)",
    mobile: "918000777000",
    rest: () => ({ primary: "externalId" }),
  },
  {
    n: 121,
    state: "shared-mobile-b",
    about: "Shares one mobile with shared-mobile-a; primary is the member number (dual eligibility)",
    mobile: "918000777000",
    rest: () => ({ primary: "externalId" }),
  },
  {
    n: 122,
    state: "kind-clash-mobile",
    about: "This mobile is the member number of kind-clash-member-number",
    mobile: "918000555000",
  },
  {
    n: 123,
    state: "kind-clash-member-number",
    about: "This member number is the mobile of kind-clash-mobile",
    externalId: "918000555000",
  },
  {
    n: 124,
    state: "other-source",
    about: "Known to WECHAT, account sandbox-wechat, as well",
    rest: () => ({ source: { name: "WECHAT", accountId: "sandbox-wechat" } }),
  },
  {
    n: 125,
    state: "country-code-clash",
    about: "Mobile without a country code that another member has with it",
    mobile: "8000666000",
  },
  {
    n: 126,
    state: "country-code-clash-with",
    about: "The same national number as country-code-clash, with the country code",
    mobile: "918000666000",
  },
];

/** The published dual-eligibility example: the member number is the primary identifier. */
const dualEligibility: StateFacts = {
  n: 127,
  state: "dual-eligibility",
  about: "Mobile 915795008395 and MPQSP100: only the member number finds this person, alone or in a list",
  mobile: "915795008395",
  externalId: "MPQSP100",
  rest: () => ({ primary: "externalId" }),
  programs: [
    {
      points: { lifetime: 1_500 },
      tier: 1,
      ends: "never",
      upgrade: [{ on: "CURRENT_POINTS", threshold: 5_000, course: steady(1_500) }],
    },
  ],
};

/** What everybody of this family has besides a name: figures by their number, and a card. */
const filled = (each: StateFacts): StateFacts => ({
  ...each,
  programs: [
    {
      points: { lifetime: 2_000 + each.n, redeemed: 250 },
      tier: 2,
      upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(each.n * 40) }],
    },
  ],
  cards: [{ number: `SBXI${String(each.n).padStart(8, "0")}` }],
});

/** Every way a name or identifier can be. */
export const identityStates = (calendar: Calendar): Person[] =>
  peopleOf(calendar, [...facts.map(filled), dualEligibility]);
