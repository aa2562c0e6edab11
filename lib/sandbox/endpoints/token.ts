import type { Handler } from "@/lib/sandbox/endpoints/call";
import { reply, v3Error } from "@/lib/sandbox/envelopes";
import { isObject } from "@/lib/sandbox/json";

const refused = v3Error(null, "Failed to generate OAuth token", 401);

/**
 * `POST v3/oauth/token/generate` with `{key, secret}`. The life is in `ttlSeconds`; there is no refresh token.
 * docs.capillarytech.com/reference/oauth
 */
export const token: Handler = ({ body, world }) => {
  const { clientKey, clientSecret } = world.credentials;
  const good = isObject(body) && body.key === clientKey && body.secret === clientSecret;
  if (!good || world.faults.has("token-revoked")) return refused;
  const ttlSeconds = world.settings.tokenTtlSeconds;
  return reply({ data: { accessToken: world.tokens.issue(ttlSeconds), ttlSeconds }, errors: null });
};
