import { z } from "zod";

const leaf = z.unknown().optional();

/** `GET v2/pointsLedger/getCustomerLedgerInfo`. Required core: both members. */
export const ledgerSchema = z.object({ ledgerDetails: leaf, ledgerEntries: leaf });

/** Required core: all three; numbers or strings. */
export const ledgerPageSchema = z.object({ pageNumber: leaf, totalEntries: leaf, pageCount: leaf });

/**
 * One event. Required core: `eventLogId`, `eventName`, `entryDetails` and a readable date.
 * `comments`, `notes`, bill numbers, tills and staff ids are not read.
 */
export const ledgerEventSchema = z.object({
  eventLogId: leaf,
  eventName: leaf,
  ledgerCreatedDate: leaf,
  ledgerCreatedDateISO: leaf,
  entryDetails: leaf,
  netPointsOnEvent: leaf,
  store: leaf,
  eventDetails: leaf,
  targetCompletedDetails: leaf,
});

/** Required core: `ledgerEntryType`, `points`, `pointsCategory`, `programId`. */
export const ledgerRowSchema = z.object({
  ledgerEntryType: leaf,
  points: leaf,
  pointsCategory: leaf,
  programId: leaf,
  programName: leaf,
  alternateCurrencyName: leaf,
});

export const ledgerEventDetailsSchema = z.object({ eventDisplayName: leaf, promotionName: leaf });

export const targetCompletedSchema = z.object({ targetName: leaf, mileStoneName: leaf });
