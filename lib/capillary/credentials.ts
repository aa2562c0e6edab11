import "server-only";
import { createHash } from "node:crypto";
import type { CapillaryAuth } from "@/lib/capillary/config";
import type { TokenFailure, TokenKeeper } from "@/lib/capillary/token";

export type Credentials = {
  /** Headers for one attempt, or why there are none. */
  headers(): Promise<
    { kind: "headers"; headers: Readonly<Record<string, string>> } | { kind: "failed"; why: TokenFailure }
  >;
  /** Tells that these headers were answered with 401; true when other ones may be had. */
  refused(headers: Readonly<Record<string, string>>): boolean;
};

const tokenHeader = "x-cap-api-oauth-token";

/**
 * `Basic base64(till:md5hex(password))`: Capillary wants the hash, and MD5 is its choice.
 * https://docs.capillarytech.com/reference/basic-authentication
 */
export function basicCredentials(auth: Extract<CapillaryAuth, { kind: "basic" }>): Credentials {
  const hash = createHash("md5").update(auth.password, "utf8").digest("hex");
  const value = Buffer.from(`${auth.tillCode}:${hash}`, "utf8").toString("base64");
  const headers = { authorization: `Basic ${value}` };
  return { headers: async () => ({ kind: "headers", headers }), refused: () => false };
}

/** `X-CAP-API-OAUTH-TOKEN: <accessToken>`. https://docs.capillarytech.com/reference/oauth */
export function tokenCredentials(keeper: TokenKeeper): Credentials {
  return {
    headers: async () => {
      const answer = await keeper.current();
      return answer.kind === "failed"
        ? answer
        : { kind: "headers", headers: { [tokenHeader]: answer.value } };
    },
    refused: (headers) => keeper.refused(headers[tokenHeader] ?? ""),
  };
}
