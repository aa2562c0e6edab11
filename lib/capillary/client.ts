import "server-only";
import { buildPath } from "@/lib/capillary/address";
import { createAsker } from "@/lib/capillary/ask";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { CapillaryConfig } from "@/lib/capillary/config";
import { basicCredentials, type Credentials, tokenCredentials } from "@/lib/capillary/credentials";
import { fetchToken } from "@/lib/capillary/fetch-token";
import { createObservers, type Observers } from "@/lib/capillary/observers";
import type { Outcome } from "@/lib/capillary/outcome";
import { openSockets, type Sockets } from "@/lib/capillary/sockets";
import { createTokenKeeper } from "@/lib/capillary/token";

export type { CapillaryClient } from "@/lib/capillary/calls";

/** Makes a client with its own socket pool, token and retry budget. `close()` frees them. */
export function createClient(config: CapillaryConfig): CapillaryClient {
  const sockets = openSockets(config);
  const observers = createObservers();
  const ask = createAsker(config, sockets, credentialsOf(config, sockets, observers), observers);
  const rejected: Outcome<never> = { kind: "rejected", code: null };
  return {
    config,
    get: async (template, pathParams, query, options) => {
      const path = buildPath(config.basePath, template, pathParams, query);
      return path === null ? rejected : ask({ method: "GET", path, body: null, ...options });
    },
    post: async (template, body, options) => {
      const path = buildPath(config.basePath, template, {}, {});
      return path === null ? rejected : ask({ method: "POST", path, body: JSON.stringify(body), ...options });
    },
    observe: observers.add,
    notice: observers.notice,
    close: sockets.close,
  };
}

function credentialsOf(config: CapillaryConfig, sockets: Sockets, observers: Observers): Credentials {
  const { auth } = config;
  if (auth.kind === "basic") return basicCredentials(auth);
  const keeper = createTokenKeeper(
    () => fetchToken(config, auth, sockets, observers),
    config.token,
    { monotonicMs: () => performance.now(), random: Math.random },
    (outcome, reason) => observers.notice({ type: "token", outcome, reason }),
  );
  return tokenCredentials(keeper);
}
