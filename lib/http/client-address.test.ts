import "@/lib/auth/test-env";
import { afterEach, describe, expect, it } from "vitest";
import { addressBlock, clientAddress } from "@/lib/http/client-address";

describe("an address block is what one subscriber has", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:1:22ff::1", "2001:db8:1:2200::/56"],
    ["2001:db8:1:2201:aaaa:bbbb:cccc:dddd", "2001:db8:1:2200::/56"],
    ["2001:0db8:0001:2201::", "2001:db8:1:2200::/56"],
    ["::1", "0:0:0:0::/56"],
    ["nonsense", "unknown"],
  ])("%s → %s", (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});

describe("the client's address", () => {
  const gate = Symbol.for("rung.gate");
  afterEach(() => {
    Reflect.deleteProperty(globalThis, gate);
  });

  it("is what the gate found, when there is a gate", () => {
    Reflect.set(globalThis, gate, {});
    const headers = new Headers({ "x-rung-address": "203.0.113.7", "x-forwarded-for": "6.6.6.6" });
    expect(clientAddress(headers)).toBe("203.0.113.7");
  });

  it("is never what a client says under the gate's name when there is none", () => {
    const headers = new Headers({ "x-rung-address": "6.6.6.6", "x-forwarded-for": "5.5.5.5, 203.0.113.7" });
    expect(clientAddress(headers)).toBe("203.0.113.7");
    expect(clientAddress(new Headers({ "x-rung-address": "6.6.6.6" }))).toBe("unknown");
  });
});
