import type { PartnerListProps } from "@/components/tier/partner-list";
import { exampleWords } from "@/lib/format/example-words";
import type { Partner } from "@/lib/loyalty/view-models";

const partner = (change: Partial<Partner>): Partner => ({
  partnerProgramId: 1,
  name: "Skyline Miles",
  description: null,
  type: "external",
  linked: true,
  tier: "Silver",
  tierEndsOn: "2026-12-29T18:29:59Z",
  memberNumber: "456789123",
  from: "2025-09-27T13:08:42Z",
  to: "2027-12-29T18:29:59Z",
  state: "running",
  ...change,
});

export const examples: { name: string; props: PartnerListProps; dir?: "rtl" }[] = [
  {
    name: "running, ended, to come, not linked",
    props: {
      words: exampleWords,
      partners: [
        partner({}),
        partner({
          partnerProgramId: 2,
          name: "Café Club",
          type: "supplementary",
          tier: null,
          memberNumber: null,
          state: "ended",
          to: "2026-03-31T23:59:59Z",
        }),
        partner({
          partnerProgramId: 3,
          name: "Winter season",
          description: "Skating and hot chocolate",
          tier: null,
          memberNumber: null,
          state: "upcoming",
          from: "2026-12-23T00:00:00Z",
        }),
        partner({
          partnerProgramId: 4,
          name: "Cinema",
          linked: false,
          tier: null,
          memberNumber: null,
          state: "unknown",
          from: null,
          to: null,
        }),
      ],
    },
  },
];
