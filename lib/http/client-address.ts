import "server-only";
import { isIP } from "node:net";
import { env } from "@/lib/env";

/**
 * The address a request came from, as the gate found it from the socket and `TRUSTED_PROXY_HOPS`. The
 * gate throws away whatever the client sent under this name. Without a gate (development) the last
 * trusted entry of X-Forwarded-For counts, which Next fills from the socket.
 */
export function clientAddress(headers: Headers): string {
  const found = gateIsThere() ? headers.get("x-rung-address") : lastTrusted(headers);
  return found && isIP(found) ? found : "unknown";
}

/** IPv4 /24, IPv6 /56: what one subscriber or one rented range usually has. */
export function addressBlock(address: string): string {
  const mapped = address.replace(/^::ffff:/i, "");
  if (isIP(mapped) === 4) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(address) !== 6) return "unknown";
  const groups = expand(address);
  const fourth = (Number.parseInt(groups[3] ?? "0", 16) & 0xff00).toString(16);
  return `${[...groups.slice(0, 3), fourth].join(":")}::/56`;
}

function lastTrusted(headers: Headers): string | null {
  const list = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return list.at(-Math.max(1, env().TRUSTED_PROXY_HOPS)) ?? null;
}

function gateIsThere(): boolean {
  return Symbol.for("rung.gate") in globalThis;
}

/** All eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => "0"), ...right].map((group) =>
    (Number.parseInt(group, 16) || 0).toString(16),
  );
}
