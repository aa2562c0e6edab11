import type { Unit } from "@/lib/loyalty/view-models";

/**
 * What a tier strategy counts. Names differ between upgrade and renewal and between pages
 * (https://docs.capillarytech.com/docs/tier-upgrade, …/docs/tier-downgrade-renewal); trackers count
 * what their type says. Unknown names are a bare value.
 */
export function unitOfStrategy(basis: string, trackerType: string | null): Unit {
  switch (basis.toUpperCase()) {
    case "CURRENT_POINTS":
    case "CUMULATIVE_POINTS":
    case "POINTS":
      return "points";
    case "CUMULATIVE_PURCHASES":
    case "PURCHASE":
    case "PURCHASES":
      return "money";
    case "VISITS":
    case "VISIT":
      return "visits";
    case "TRACKER_VALUE_BASED":
    case "TRACKER":
      return unitOfTracker(trackerType ?? "");
    default:
      return "value";
  }
}

/** What a tracker counts; the published sample holds more types than the table lists. */
export function unitOfTracker(type: string): Unit {
  switch (type.toUpperCase()) {
    case "BILL_AMOUNT":
    case "BILL_GROSS_AMOUNT":
    case "LINEITEM_AMOUNT":
      return "money";
    case "CUSTOMER_VISITS":
      return "visits";
    case "BILL_COUNT":
    case "TRANSACTION_COUNT":
      return "transactions";
    case "LINEITEM_QTY":
    case "LINEITEM_COUNT":
    case "BILL_TOTAL_QTY":
      return "items";
    case "POINTS":
      return "points";
    case "ALTERNATE_CURRENCIES":
      return "currency";
    default:
      return "value";
  }
}

/**
 * What a milestone counts: `targetType` says how, `targetEntity` of what
 * (https://docs.capillarytech.com/reference/getusertargetgroupdetails).
 */
export function unitOfTarget(type: string, entity: string): Unit {
  const of = entity.toUpperCase();
  if (of === "ALTERNATE_CURRENCIES") return "currency";
  switch (type.toUpperCase()) {
    case "SALES":
    case "GROSS_SALES":
      return "money";
    case "SUM":
      return of === "POINTS" || of === "REWARDS" ? "points" : of === "EVENT" ? "value" : "money";
    case "COUNT":
      return of === "TRANSACTION" ? "transactions" : of === "LINEITEM" ? "items" : "value";
    case "QUANTITY":
      return "items";
    case "VISIT":
    case "VISITS":
      return "visits";
    case "REGULAR_POINTS":
    case "PROMOTIONAL_POINTS":
    case "ALL":
    case "ALL_POINTS":
      return "points";
    default:
      return "value";
  }
}
