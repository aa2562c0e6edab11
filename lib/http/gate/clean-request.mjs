// What a request may not bring along, and addresses that are refused before Next sees them.

/** Names that proxies, Next or we ourselves give a meaning; from a client they are forgeries. */
const forged = [
  /^x-(?:middleware|nextjs|invoke|next|now|vercel|rung|forwarded|original|rewrite|prerender)(?:-|$)/,
  /^x-(?:matched-path|nonce|real-ip|request-id|http-method-override|method-override|action-)/,
  /^(?:forwarded|next-action|next-resume|content-security-policy|content-security-policy-report-only|proxy|via|traceparent|tracestate|baggage)$/,
];

/** Values of Next's own client; anything else under these names is not from it. */
const expected = {
  rsc: /^1$/,
  "next-router-prefetch": /^[123]$/,
  "next-router-segment-prefetch": /^\/[\w/@$!().~%-]{0,500}$/,
  "next-hmr-refresh": /^never$/,
};

/**
 * Takes forged headers out and puts ours in.
 * @param {import("node:http").IncomingMessage} request
 * @param {Readonly<Record<string, string>>} ours
 */
export function cleanHeaders(request, ours) {
  for (const name of Object.keys(request.headers)) {
    const shape = Object.hasOwn(expected, name) ? expected[name] : undefined;
    const odd = shape !== undefined && !shape.test(String(request.headers[name]));
    if (odd || forged.some((pattern) => pattern.test(name))) delete request.headers[name];
  }
  if (!isStateTree(request.headers["next-router-state-tree"]))
    delete request.headers["next-router-state-tree"];
  Object.assign(request.headers, ours);
  request.rawHeaders.length = 0;
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value]) request.rawHeaders.push(name, String(one));
}

/** Next throws at a router state that it cannot parse. */
function isStateTree(value) {
  if (value === undefined) return true;
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(String(value))));
  } catch {
    return false;
  }
}

const longest = 2_048;
/** An OpenID provider puts its code and state into the query. */
const longestCallback = 8_192;

/**
 * @param {string} url as on the request line
 * @returns {{ ok: true, path: string } | { ok: false, status: number, code: string, title: string }}
 */
export function readUrl(url) {
  const path = url.split("?", 1)[0] ?? "";
  const most = path.startsWith("/api/auth/callback/") ? longestCallback : longest;
  if (url.length > most) return refuse(414, "address-too-long", "The address is too long.");
  if (!url.startsWith("/") || !/^[\x21-\x7e]*$/.test(url))
    return refuse(400, "bad-address", "The address is not readable.");
  if (/\/\/|\\|%(?:00|2f|5c|2e|25|0[ad])|\/\.{1,2}(?:\/|$)|;|#/i.test(path) || !decodes(path))
    return refuse(400, "bad-address", "The address is not readable.");
  // Next answers these by other means than the page they belong to; no page of ours needs them.
  if (/\.(?:rsc|segments?)(?:$|[./])/i.test(path) || /^\/_next\/(?!static\/)/.test(path))
    return refuse(404, "not-found", "There is nothing here.");
  return { ok: true, path };
}

function decodes(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuse(status, code, title) {
  return { ok: false, status, code, title };
}
