import type { z } from "zod";
import type { Reader } from "@/lib/capillary/reader";
import type { customerSchema } from "@/lib/capillary/schemas/customer";
import {
  customerStatusSchema,
  fraudSchema,
  retentionCriteriaSchema,
  upgradeCriteriaSchema,
} from "@/lib/capillary/schemas/customer-parts";
import { unitOfStrategy } from "@/lib/capillary/units";
import type { Standing } from "@/lib/loyalty/customer";
import type { TierCriteria } from "@/lib/loyalty/view-models";

type CustomerRow = z.output<typeof customerSchema>;

/**
 * Fraud (`includedFraudDetails`) and customer status (look-up, embed=customerStatus): staff at full
 * grade. The status' place in the answer is described, not shown, so both documented places are read.
 */
export function mapStanding(customer: CustomerRow, reader: Reader): Standing {
  const fraud = reader.object("fraudDetails", customer.fraudDetails, fraudSchema);
  const status = reader.object(
    "customerStatus",
    customer.customerStatus ?? customer.statusInfo,
    customerStatusSchema,
  );
  return {
    fraud: fraudOf(fraud?.status, reader),
    status:
      reader.text("customerStatus.label", status?.label) ??
      reader.text("customerStatus.status", status?.status),
  };
}

function fraudOf(value: unknown, reader: Reader): Standing["fraud"] {
  switch (value) {
    case undefined:
    case null:
      return null;
    case "NONE":
      return "none";
    case "NOT_FRAUD":
      return "not-fraud";
    case "MARKED":
      return "marked";
    case "CONFIRMED":
      return "confirmed";
    case "RECONFIRMED":
      return "reconfirmed";
    case "INTERNAL":
      return "internal";
    default:
      return reader.unheard("fraudDetails.status", value);
  }
}

/**
 * `tierUpgradeCriteria` and `membershipRetentionCriteria`: a sentence, never a bar. The retention block is
 * absent when the programme has no downgrade rule; zeros in it mean "not used", so they are null.
 */
export function mapCriteria(customer: CustomerRow, reader: Reader): TierCriteria {
  const upgrade = reader.object("tierUpgradeCriteria", customer.tierUpgradeCriteria, upgradeCriteriaSchema);
  const basis = reader.text("tierUpgradeCriteria.purchaseType", upgrade?.purchaseType);
  const path = "membershipRetentionCriteria";
  const retention = reader.object(path, customer.membershipRetentionCriteria, retentionCriteriaSchema);
  return {
    upgrade:
      upgrade && basis
        ? {
            basis,
            unit: unitOfStrategy(basis, null),
            value: reader.count("tierUpgradeCriteria.purchaseValue", upgrade.purchaseValue),
          }
        : null,
    retention: retention && {
      minPurchases: reader.count(`${path}.minPurchases`, retention.minPurchases) || null,
      minVisits: reader.count(`${path}.minVisits`, retention.minVisits) || null,
      hasDowngrade: reader.flag(`${path}.isDownGradeStrategy`, retention.isDownGradeStrategy) ?? false,
    },
  };
}
