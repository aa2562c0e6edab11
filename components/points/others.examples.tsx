import { CurrencyList } from "@/components/points/currency-list";
import { GroupList } from "@/components/points/group-list";
import { PromotionalList } from "@/components/points/promotional-list";
import { exampleWords } from "@/lib/format/example-words";

/** The three small lists of the Points page together. */
export function component() {
  return (
    <>
      <CurrencyList
        words={exampleWords}
        currencies={[
          {
            programId: 973,
            programName: "Retail",
            name: "Stars",
            available: 120,
            lifetimeEarned: 300,
            redeemed: 180,
            expired: 0,
            arriving: 12.5,
          },
          {
            programId: 973,
            programName: null,
            name: "Miles",
            available: null,
            lifetimeEarned: null,
            redeemed: null,
            expired: null,
            arriving: null,
          },
        ]}
      />
      <PromotionalList
        words={exampleWords}
        promotional={[
          {
            programId: 973,
            amount: 250,
            name: "Winter bonus",
            issuedOn: "2026-11-01T00:00:00Z",
            endsOn: "2026-12-31T23:59:59Z",
          },
          { programId: null, amount: 40, name: null, issuedOn: null, endsOn: "2126-01-01T00:00:00Z" },
        ]}
      />
      <GroupList
        words={exampleWords}
        groups={[
          {
            id: 1,
            kind: "user-group",
            name: "Family Haddad",
            description: null,
            programs: [],
            spendable: 12_000,
            lifetime: 40_000,
            arriving: 0,
          },
          {
            id: 2,
            kind: "group-program",
            name: "All houses",
            description: null,
            programs: ["Retail", "Cafés", "Travel"],
            spendable: null,
            lifetime: null,
            arriving: null,
          },
        ]}
      />
    </>
  );
}

export const examples: { name: string; props: Record<string, never>; dir?: "rtl" }[] = [
  { name: "all three", props: {} },
];
