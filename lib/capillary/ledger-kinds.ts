import type { ActivityKind } from "@/lib/loyalty/views";

/**
 * The event names the reference gives; the list is open-ended, so an unknown one is `other`. Casing
 * varies between clusters.
 * https://docs.capillarytech.com/reference/get-ledger-information
 * https://docs.capillarytech.com/reference/get-points-ledger-explode-info
 */
const kinds = new Map<string, ActivityKind>([
  ["transactionadd", "earned"],
  ["transactionupdate", "earned"],
  ["targetcompleted", "earned"],
  ["customerregistration", "earned"],
  ["customerupdate", "earned"],
  ["genericevent", "earned"],
  ["allocategoodwillpoints", "earned"],
  ["bulkallocatepoints", "earned"],
  ["delayedaccrual", "earned"],
  ["pointsredemption", "spent"],
  ["voucherredemption", "spent"],
  ["pointsexpiry", "ended"],
  ["pointsredemptionreversal", "adjusted"],
  ["manualpointsadjustment", "adjusted"],
  ["pointstransfer", "adjusted"],
  ["returnbill", "adjusted"],
]);

/**
 * What an event did to the balance. Points that went the other way than its name says (a corrected bill
 * that takes points back) are `adjusted`; an event that moved none is `other`.
 */
export function kindOfEvent(event: string, amount: number): ActivityKind {
  const kind = kinds.get(event.toLowerCase());
  if (kind === undefined || amount === 0) return "other";
  const runsAgainst =
    (kind === "earned" && amount < 0) || ((kind === "spent" || kind === "ended") && amount > 0);
  return runsAgainst ? "adjusted" : kind;
}
