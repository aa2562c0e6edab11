import type { Calendar } from "@/lib/sandbox/calendar";
import { series } from "@/lib/sandbox/people/cards";
import { steady } from "@/lib/sandbox/people/course";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

type Rows = NonNullable<StateFacts["cards"]>;

const statuses: Rows = [
  { number: "SBXA00000001", status: "ACTIVE", issuedDaysAgo: 30 },
  { number: "SBXA00000002", status: "SUSPENDED", label: "ON HOLD", issuedDaysAgo: 60 },
  { number: "SBXA00000003", status: "EXPIRED", issuedDaysAgo: 900, expiresInDays: -20 },
  { number: "SBXA00000004", status: "DELETED", issuedDaysAgo: 500 },
  { number: "SBXA00000005", status: "NOT_ISSUED", label: "NEW CARD" },
  { number: "SBXA00000006", status: null, type: "PHYSICAL", issuedDaysAgo: 10 },
  { number: "SBXA00000007", status: "ACTIVE", issuedDaysAgo: 400, expiresInDays: null, type: "PHYSICAL" },
];

const symbologies: Rows = [
  { number: "SBXC128000000001", of: series.code128 },
  { number: "SBXQ000000000001", of: series.qr },
  { number: "4006381333931", of: series.ean13 },
  { number: "SBXP41700000000001", of: series.pdf417 },
  { number: "SBXAZ00000000001", of: series.aztec },
  { number: "SBXDM00000000001", of: series.datamatrix },
  { number: "SBXLONG0123456789012345678901234567890123456789012345678901234567", of: series.code128 },
  { number: "SBXNOTEAN0001", of: series.ean13 },
];

const fields: Rows = [
  {
    number: "SBXF00000001",
    externalId: "SBX-EXT-1",
    extendedFields: { custom_card_name: "Weekend car", vehicle_number: "KA05SBX1" },
    customFields: { vehicle_type: "Bike" },
  },
];

const many: Rows = Array.from({ length: 52 }, (_, index) => ({
  number: `SBXM${String(index + 1).padStart(8, "0")}`,
  issuedDaysAgo: 10 + index,
  status: index % 10 === 9 ? "SUSPENDED" : "ACTIVE",
}));

const with_ = (n: number, state: string, about: string, cards: Rows): StateFacts => ({
  n,
  state,
  about,
  cards,
  programs: [
    {
      points: { lifetime: 6_000, redeemed: 1_000 },
      tier: 2,
      upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(4_100) }],
    },
  ],
});

/** Every state of a wallet. */
export const cardStates = (calendar: Calendar): Person[] =>
  peopleOf(calendar, [
    with_(
      60,
      "cards-every-status",
      "A card of every status, one without a status, one without an end",
      statuses,
    ),
    with_(
      61,
      "cards-every-symbology",
      "A card of each series: Code 128, QR, EAN-13, PDF417, Aztec, Data Matrix, a very long number, one that is no EAN",
      symbologies,
    ),
    with_(62, "cards-with-fields", "A card with a name, vehicle fields and an external id", fields),
    with_(63, "no-cards", "Known to have no card", []),
    with_(64, "fifty-cards", "52 cards", many),
  ]);
