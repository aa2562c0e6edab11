import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Reply, v2Error } from "@/lib/sandbox/envelopes";
import type { World } from "@/lib/sandbox/world";

const unauthorised = () => v2Error(401, "Authentication failed", 401);

const same = (left: string, right: string) => {
  const [a, b] = [left, right].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
};

/**
 * Basic `base64(till:md5hex(password))` or `X-CAP-API-OAUTH-TOKEN`; null when the caller may pass.
 * docs.capillarytech.com/reference/basic-authentication, docs.capillarytech.com/reference/oauth
 */
export function authProblem(request: IncomingMessage, world: World): Reply | null {
  if (world.faults.has("token-revoked")) return unauthorised();
  const token = request.headers["x-cap-api-oauth-token"];
  if (typeof token === "string") return world.tokens.isLive(token) ? null : unauthorised();
  const { tillCode, tillPassword } = world.credentials;
  const hash = createHash("md5").update(tillPassword).digest("hex");
  const good = `Basic ${Buffer.from(`${tillCode}:${hash}`).toString("base64")}`;
  return same(request.headers.authorization ?? "", good) ? null : unauthorised();
}
