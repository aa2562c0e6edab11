import type { Outcome } from "@/lib/capillary/outcome";

/** What one of Capillary's codes means to Rung. */
export type CodeMeaning =
  | "fine"
  | "erased"
  | "merged"
  | "not-found"
  | "not-enrolled"
  | "limited"
  | "credentials"
  | "forbidden"
  | "wrong-code"
  | "no-entries"
  | "rejected"
  | "missing-part"
  | "try-again"
  | "failed";

/**
 * Every code the reference names for the calls Rung makes, by meaning. Sources: errors-and-warnings,
 * get-customer-details(-v2), generate-otp, validate-otp, get_v2-customers-customerid-trackers,
 * getusertargetgroupdetails, list-member-promotions, get-points-expiry-schedule,
 * get-points-conversion-schedule, get-ledger-information, all under
 * https://docs.capillarytech.com/reference/.
 */
export const codesByMeaning: Readonly<Record<CodeMeaning, readonly number[]>> = {
  // 8050 sources combined · 8107 no default status label · 91009 survivor of a merge was returned ·
  // 91010 no downgrade strategy · 91011, 91012 lowest, highest tier reached · 610 code is right
  fine: [200, 610, 1000, 8050, 8107, 91009, 91010, 91011, 91012],
  erased: [8026, 8109],
  merged: [8051, 8067, 8069],
  "not-found": [816, 1011, 1012, 8009, 8015, 8023, 8065, 11012, 310011],
  "not-enrolled": [1013, 1020, 1218, 8089, 8121, 9003, 310126],
  limited: [429],
  credentials: [401],
  // 618: marked as fraud, v1.1 · 1044: no permission to view the customer
  forbidden: [403, 618, 1044, 4000],
  "wrong-code": [604, 605, 876, 1021, 9001],
  "no-entries": [11003],
  rejected: [
    400, 404, 405, 415, 600, 601, 602, 603, 607, 621, 885, 1015, 1042, 1060, 1061, 1064, 1104, 1212, 1213,
    1214, 1215, 1216, 1217, 1620, 1632, 1645, 1647, 1656, 8001, 8002, 8003, 8010, 8011, 8012, 8013, 8016,
    8045, 8056, 8091, 8092, 8093, 8127, 8130, 11007, 11008, 11025, 11026, 11027, 11028, 11029, 310017, 310018,
    310019, 310119, 310130, 310145, 310149, 310192, 310193, 310194, 310195, 310196,
  ],
  // 8062 points, 8063 segmentation, 8088 status · 91001 points, 91002 subscriptions, 91004 segmentation,
  // 91013, 91014 upgrade and renewal criteria: the answer came without that part
  "missing-part": [8062, 8063, 8088, 91001, 91002, 91004, 91013, 91014],
  "try-again": [461, 500, 503, 521, 606, 874, 875, 1099, 4001],
  failed: [201, 608, 1109, 8108, 8126],
};

const meanings = new Map<number, CodeMeaning>();
for (const meaning of Object.keys(codesByMeaning))
  if (isMeaning(meaning)) for (const code of codesByMeaning[meaning]) meanings.set(code, meaning);

function isMeaning(text: string): text is CodeMeaning {
  return Object.hasOwn(codesByMeaning, text);
}

/** null for a code the reference does not name. */
export function meaningOf(code: number): CodeMeaning | null {
  return meanings.get(code) ?? null;
}

/** Warnings that say a part of the answer is missing; customer details reads them per part. */
export const missingPartCodes: readonly number[] = codesByMeaning["missing-part"];

/** Of several codes in one answer the one that says most about the member decides. */
export const meaningsByWeight: readonly CodeMeaning[] = [
  "erased",
  "merged",
  "not-found",
  "not-enrolled",
  "limited",
  "credentials",
  "forbidden",
  "wrong-code",
  "no-entries",
  "rejected",
  "missing-part",
  "try-again",
  "failed",
];

/** The outcome a code stands for; null where it is no failure. */
export function outcomeOfMeaning(meaning: CodeMeaning, code: number | null): Outcome<never> | null {
  switch (meaning) {
    case "fine":
      return null;
    case "erased":
      return { kind: "erased" };
    case "merged":
      return { kind: "merged", survivor: null };
    case "not-found":
      return { kind: "not-found", code };
    case "not-enrolled":
      return { kind: "not-enrolled", code };
    case "limited":
      return { kind: "limited", retryAfterMs: null };
    case "credentials":
      return { kind: "unavailable", reason: "credentials", code, retryable: false };
    case "forbidden":
      return { kind: "unavailable", reason: "forbidden", code, retryable: false };
    // Only the call that can meet them reads these two out of `rejected`.
    case "wrong-code":
    case "no-entries":
    case "rejected":
      return { kind: "rejected", code };
    case "missing-part":
      return { kind: "unavailable", reason: "missing-part", code, retryable: true };
    case "try-again":
      return { kind: "unavailable", reason: "upstream", code, retryable: true };
    case "failed":
      return { kind: "unavailable", reason: "upstream", code, retryable: false };
    default:
      return meaning satisfies never;
  }
}
