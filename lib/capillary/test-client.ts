import type { CapillaryClient, ClientEvent } from "@/lib/capillary/calls";
import { testConfig } from "@/lib/capillary/test-upstream";

/** A client without a wire: every read is answered by `get`, and what is noticed goes to `notice`. */
export function fakeClient(
  get: CapillaryClient["get"],
  notice: (event: ClientEvent) => void = () => {},
): CapillaryClient {
  return {
    config: testConfig("http://127.0.0.1:1"),
    get,
    post: async () => ({ kind: "not-found", code: null }),
    observe: () => () => {},
    notice,
    close: async () => {},
  };
}
