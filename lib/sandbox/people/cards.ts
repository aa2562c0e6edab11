import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";

type Series = { id: number | string; code: string; name: string };

/** Card series of the sandbox's own people. Which symbology a series has is the operator's setting, not Capillary's. */
export const series = {
  plain: { id: 401, code: "SBXCARD", name: "Sandbox card" },
  qr: { id: 402, code: "qr", name: "Sandbox QR" },
  ean13: { id: 403, code: "ean", name: "Sandbox EAN-13" },
  pdf417: { id: 404, code: "pdf", name: "Sandbox PDF417" },
  aztec: { id: 405, code: "aztec", name: "Sandbox Aztec" },
  datamatrix: { id: 406, code: "matrix", name: "Sandbox Data Matrix" },
  code128: { id: "407", code: "c128", name: "Sandbox Code 128" },
} as const satisfies Record<string, Series>;

export type CardStatus = "NOT_ISSUED" | "ACTIVE" | "SUSPENDED" | "DELETED" | "EXPIRED";

export type CardFacts = {
  cardId: number;
  customerId: number;
  number: string;
  of?: Series;
  type?: "DIGITAL" | "PHYSICAL";
  /** null: the card comes without `statusInfo`, as some published ones do. */
  status?: CardStatus | null;
  /** The brand's own word for the status. */
  label?: string;
  issuedDaysAgo?: number;
  expiresInDays?: number | null;
  externalId?: string;
  extendedFields?: JsonObject;
  customFields?: JsonObject;
};

function statusInfo(facts: CardFacts, status: CardStatus, issued: string): JsonObject {
  return {
    reason: "",
    createdBy: facts.cardId,
    actions: [],
    autoUpdateTime: issued.slice(0, 10),
    autoUpdateTimeISO: issued,
    createdOn: issued,
    entityId: facts.cardId,
    id: 28_000_000 + (facts.cardId % 1_000_000),
    isActive: status === "ACTIVE",
    labelId: 494,
    label: facts.label ?? status,
    status,
  };
}

/** `cardDetails[]`. `transactionNotAllowed` is true on ordinary active cards, as in every published sample. */
export function card(calendar: Calendar, facts: CardFacts): JsonObject {
  const { of = series.plain, status = "ACTIVE", expiresInDays = 700, type = "DIGITAL" } = facts;
  const issued = calendar.at(-(facts.issuedDaysAgo ?? 100), "12:10:53");
  return {
    cardId: facts.cardId,
    issuedDate: issued,
    createdDate: issued.slice(0, 10),
    createdDateTimeISO: issued,
    expiryDays: expiresInDays === null ? 0 : 1000,
    seriesName: of.name,
    customerId: facts.customerId,
    maxActiveCards: 5,
    ...(facts.externalId ? { cardExternalId: facts.externalId } : {}),
    ...(facts.extendedFields ? { extendedFields: facts.extendedFields } : {}),
    customFields: facts.customFields ?? {},
    type,
    cardNumber: facts.number,
    seriesId: of.id,
    seriesCode: of.code,
    orgId: 100737,
    entityId: 75184878,
    ...(status === null ? {} : { statusInfo: statusInfo(facts, status, issued) }),
    id: facts.cardId,
    transactionNotAllowed: status !== null,
    activeAndDigital: status === "ACTIVE" && type === "DIGITAL",
    ...(expiresInDays === null ? {} : { expiryDate: calendar.at(expiresInDays, "00:00:00") }),
  };
}
