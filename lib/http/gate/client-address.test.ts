import { expect, it } from "vitest";
import { addressOf } from "@/lib/http/gate/client-address.mjs";

it.each([
  ["without hops only the socket counts", "203.0.113.9", "1.1.1.1", 0, "203.0.113.9"],
  ["one hop: the last entry", "10.0.0.1", "6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
  ["two hops: the last but one", "10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
  ["more hops than entries: the socket", "10.0.0.1", "203.0.113.9", 3, "10.0.0.1"],
  ["nonsense: the socket", "10.0.0.1", "unknown", 1, "10.0.0.1"],
  ["no header: the socket", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["a port and brackets are taken off", "10.0.0.1", "[2001:db8::7]:443", 1, "2001:db8::7"],
  ["an IPv4 address in IPv6 is IPv4", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
])("%s", (_, socketAddress, forwardedFor, hops, expected) => {
  expect(addressOf({ socketAddress, forwardedFor, hops })).toBe(expected);
});
