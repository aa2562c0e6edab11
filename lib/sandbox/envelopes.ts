import type { Json, JsonObject } from "@/lib/sandbox/json";

/** What an endpoint answers: a status with a JSON body, or a status with an empty one. */
export type Reply = { status: number; body: Json | null };

export const reply = (body: Json, status = 200): Reply => ({ status, body });

/** docs.capillarytech.com/reference/get-customer-details-v2: "400 Bad Request with Blank response". */
export const blank = (status = 400): Reply => ({ status, body: null });

const v2 = (code: number, message: string): JsonObject => ({ status: false, code, message });

/** v2 object envelope of a failure; it comes with HTTP 200. */
export const v2Error = (code: number, message: string, status = 200): Reply =>
  reply({ errors: [v2(code, message)], warnings: [] }, status);

/** v2 warning, as it stands in `warnings[]` of a good answer. */
export const v2Warning = v2;

const pagination: JsonObject = { limit: 0, offset: 0, total: 0 };

/** v2 list envelope. docs.capillarytech.com/reference/get_v2-customers-customerid-trackers */
export const v2List = (data: readonly Json[]): Reply => reply({ pagination, data, warnings: [], errors: [] });

/** v2 list envelope of a failure: no `data`. */
export const v2ListError = (code: number, message: string): Reply =>
  reply({ pagination, warnings: [], errors: [v2(code, message)] });

/** v3 envelope. docs.capillarytech.com/reference/getusertargetgroupdetails */
export const v3 = (data: Json): Reply => reply({ data, errors: null, warnings: null });

export const v3Error = (code: number | null, message: string, status = 200): Reply =>
  reply({ data: null, errors: [{ code, message }], warnings: null }, status);

/** Codes and words of docs.capillarytech.com/reference/errors-and-warnings that several calls share. */
export const problems = {
  notFound: [8015, "Customer not found for the given identifiers"],
  invalidIdentifier: [8013, "Invalid identifier passed"],
  emptyIdentifier: [8130, "Identifier is empty"],
  invalidSource: [8003, "Invalid source passed"],
  accountMissing: [8045, "Account id is missing for the source"],
  notInSource: [8065, "Customer is not available in this source"],
  merged: [8069, "Customer is merged with another customer"],
  erased: [8109, "Customer is deleted after PII delete request"],
  notEnrolled: [1218, "Customer is not enrolled in the loyalty program"],
} as const satisfies Record<string, readonly [number, string]>;
