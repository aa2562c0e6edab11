import type { z } from "zod";
import { mapFields } from "@/lib/capillary/map-fields";
import { justOne, type Reader } from "@/lib/capillary/reader";
import { cardSchema, cardStatusSchema } from "@/lib/capillary/schemas/customer";
import type { Steps } from "@/lib/capillary/turns";
import type { CardFacts } from "@/lib/loyalty/customer";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { CardStatus } from "@/lib/loyalty/view-models";

type CardRow = z.output<typeof cardSchema>;

/**
 * `cardDetails`, sent without any embed; [] for a member without cards. null = not in the answer or not
 * whole. `transactionNotAllowed` is not read: it is true on ordinary active cards.
 * https://docs.capillarytech.com/reference/get-customer-details-v2
 */
export function cardSteps(value: unknown, reader: Reader): Steps<CardFacts[] | null> {
  return reader.rows(
    "cardDetails",
    value,
    cardSchema,
    justOne((row) => mapCard(row, reader)),
  );
}

function mapCard(row: CardRow, reader: Reader): CardFacts | null {
  const at = (name: keyof CardRow) => `cardDetails[].${name}`;
  const id = reader.id(at("cardId"), row.cardId ?? row.id);
  // A number, not text: leading zeros would be lost, so it is not taken for a card number.
  const number = reader.text(at("cardNumber"), row.cardNumber);
  if (id === null || number === null) return null;
  const expiry = reader.date(at("expiryDate"), row.expiryDateISO, row.expiryDate);
  return {
    id,
    number,
    series: {
      id: String(reader.id(at("seriesId"), row.seriesId) ?? ""),
      code: reader.text(at("seriesCode"), row.seriesCode),
      name: reader.text(at("seriesName"), row.seriesName),
    },
    type: typeOf(row.type, reader),
    ...statusOf(row, reader),
    externalId: reader.text(at("cardExternalId"), row.cardExternalId),
    issuedOn: reader.past(at("issuedDate"), row.issuedDate),
    expiresOn: expiry !== null && isNoEnd(expiry, reader.answeredAt) ? null : expiry,
    allFields: [
      ...mapFields(at("extendedFields"), row.extendedFields, reader),
      ...mapFields(at("customFields"), row.customFields, reader),
    ],
  };
}

// Older answers have cards without a statusInfo: `activeAndDigital` is then all that is said.
function statusOf(row: CardRow, reader: Reader): Pick<CardFacts, "status" | "statusLabel"> {
  const info = reader.object("cardDetails[].statusInfo", row.statusInfo, cardStatusSchema);
  const status = row.statusInfo === undefined && row.activeAndDigital === true ? "ACTIVE" : info?.status;
  return {
    status: cardStatus(status, reader),
    statusLabel: reader.text("cardDetails[].statusInfo.label", info?.label),
  };
}

function typeOf(value: unknown, reader: Reader): CardFacts["type"] {
  switch (value) {
    case "DIGITAL":
      return "digital";
    case "PHYSICAL":
      return "physical";
    default:
      return reader.unheard("cardDetails[].type", value);
  }
}

function cardStatus(value: unknown, reader: Reader): CardStatus {
  switch (value) {
    case "ACTIVE":
      return "active";
    case "SUSPENDED":
      return "suspended";
    case "EXPIRED":
      return "expired";
    case "DELETED":
      return "deleted";
    case "NOT_ISSUED":
      return "not-issued";
    default:
      return reader.unheard("cardDetails[].statusInfo.status", value);
  }
}
