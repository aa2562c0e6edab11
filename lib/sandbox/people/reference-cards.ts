import type { JsonObject } from "@/lib/sandbox/json";

// The five cards published for customer 566881933; figures, names and shapes as published.
// docs.capillarytech.com/reference/get-customer-details
const id = 566881933;

const series195 = {
  seriesName: "card series create new",
  maxActiveCards: 5,
  seriesId: 195,
  seriesCode: "mtest",
};
const series214 = {
  seriesName: "CardSeries14",
  maxActiveCards: 1,
  seriesId: 214,
  seriesCode: "CardSeries14",
};

type CardRow = {
  cardId: number;
  number: string;
  statusId: number;
  issued: string;
  created: string;
  updated: string;
  expires: string;
  entityId: number;
  series: JsonObject;
  more?: JsonObject;
};

const cardRows: readonly CardRow[] = [
  {
    cardId: 914258,
    number: "mtest00000000067003",
    statusId: 28185678,
    issued: "2025-09-18T12:47:07Z",
    created: "2025-09-05T12:25:27Z",
    updated: "2025-09-18T12:47:06Z",
    expires: "2028-06-01T00:00:00Z",
    entityId: 75152721,
    series: series195,
    more: {
      extendedFields: { custom_card_name: "TOM", vehicle_number: "KA01B2020" },
      customFields: { vehicle_type: "Bike" },
      mappedEntity: { type: "TILL", value: "rutuja_capillary" },
    },
  },
  ...(
    [
      [916170, "mtest00000000107003", 28195155, "2025-09-23T12:10:53Z", "2025-09-23T12:10:52Z"],
      [916172, "mtest00000000087003", 28195154, "2025-09-23T12:10:42Z", "2025-09-23T12:10:42Z"],
      [916173, "mtest00000000077003", 28195153, "2025-09-23T12:10:29Z", "2025-09-23T12:10:28Z"],
    ] as const
  ).map(([cardId, number, statusId, issued, updated]) => ({
    cardId,
    number,
    statusId,
    issued,
    created: "2025-09-23T12:09:51Z",
    updated,
    expires: "2028-06-19T00:00:00Z",
    entityId: 75184878,
    series: series195,
  })),
  {
    cardId: 921845,
    number: "DS034812BA",
    statusId: 28349059,
    issued: "2025-11-20T10:07:35Z",
    created: "2025-11-20T09:50:02Z",
    updated: "2025-11-20T10:07:35Z",
    expires: "2028-08-16T00:00:00Z",
    entityId: 75197372,
    series: series214,
    more: { cardExternalId: "CardExternal2" },
  },
];

const card = (row: CardRow): JsonObject => ({
  cardId: row.cardId,
  issuedDate: row.issued,
  createdDate: row.created.slice(0, 10),
  createdDateTimeISO: row.created,
  expiryDays: 1000,
  customerId: id,
  customFields: {},
  ...row.more,
  ...row.series,
  type: "DIGITAL",
  cardNumber: row.number,
  orgId: 100737,
  entityId: row.entityId,
  statusInfo: {
    reason: "",
    createdBy: row.cardId,
    actions: [],
    autoUpdateTime: row.updated.slice(0, 10),
    autoUpdateTimeISO: row.updated,
    createdOn: row.issued,
    entityId: row.cardId,
    id: row.statusId,
    isActive: true,
    labelId: 494,
    label: "ACTIVE",
    status: "ACTIVE",
  },
  id: row.cardId,
  transactionNotAllowed: true,
  activeAndDigital: true,
  expiryDate: row.expires,
});

/** `cardDetails[]` of both customer-details calls. */
export const publishedCards = (): JsonObject[] => cardRows.map(card);
