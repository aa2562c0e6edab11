// The headers of every answer of Rung, whoever made it: Next, this gate or Node's parser.

const never =
  "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), magnetometer=(), gyroscope=(), accelerometer=(), display-capture=(), publickey-credentials-get=(), browsing-topics=()";
/** The till scans with the camera; nothing else does. */
const onStaff = never.replace("camera=()", "camera=(self)");

/** @type {readonly (readonly [string, string])[]} */
export const fixedHeaders = [
  ["strict-transport-security", "max-age=63072000; includeSubDomains"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
];

/** For whatever brings no policy of its own: nothing may run, load or be framed. */
const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A worker obeys the policy of its own answer: this one compiles the scanner's wasm. */
const scannerWorker = `${closed}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;
/** The service worker that keeps the card fetches our own files. */
const serviceWorker = `${closed}; script-src 'self'; connect-src 'self'`;

export function permissionsPolicy(path) {
  return path === "/staff" || path.startsWith("/staff/") ? onStaff : never;
}

export function defaultPolicy(path) {
  if (/^\/(?:vendor\/)?scanner\/[\w.-]+\.m?js$/.test(path)) return scannerWorker;
  return path === "/sw.js" ? serviceWorker : closed;
}

export const noStore = "private, no-store";

/**
 * Puts the fixed headers on an answer at the last moment, over anything set before.
 * @param {import("node:http").ServerResponse} response
 * @param {{ path: string, isStatic: boolean, requestId: string, draining: boolean, policy: string | null }} about
 *   policy: of a page
 */
export function finishHeaders(response, about) {
  for (const [name, value] of fixedHeaders) response.setHeader(name, value);
  response.setHeader("permissions-policy", permissionsPolicy(about.path));
  response.setHeader("x-request-id", about.requestId);
  if (!response.hasHeader("content-security-policy"))
    response.setHeader("content-security-policy", about.policy ?? defaultPolicy(about.path));
  if (!about.isStatic || response.statusCode >= 400) response.setHeader("cache-control", noStore);
  if (about.draining) response.setHeader("connection", "close");
  response.removeHeader("x-powered-by");
}
