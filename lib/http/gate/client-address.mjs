import { isIP } from "node:net";

/**
 * The client's address. With n trusted hops the n-th entry of X-Forwarded-For from the right was written
 * by the outermost proxy of ours; everything left of it is the client's own story. Without hops only the
 * socket counts.
 * @param {{ socketAddress: string | undefined, forwardedFor: string | string[] | undefined, hops: number }} from
 * @returns {string} an IP address, or "" when there is none
 */
export function addressOf({ socketAddress, forwardedFor, hops }) {
  const own = plain(socketAddress ?? "");
  if (hops <= 0) return own;
  const list = String(forwardedFor ?? "")
    .split(",")
    .map((part) => plain(part.trim()));
  const found = list.at(-hops) ?? "";
  return isIP(found) ? found : own;
}

function plain(address) {
  const bare = address.replace(/^\[(.+)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return bare.replace(/^::ffff:(?=\d+\.)/i, "");
}
