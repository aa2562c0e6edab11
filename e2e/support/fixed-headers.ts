/** What every answer of Rung carries, whoever made it. */
const wanted: Readonly<Record<string, RegExp>> = {
  "strict-transport-security": /^max-age=(6307\d{4}|[7-9]\d{7,}); includeSubDomains/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\)/,
  "content-security-policy": /^default-src 'none';.*frame-ancestors 'none'/,
  "cache-control": /./,
  "x-request-id": /^[0-9a-f-]{36}$/,
};

/** Names of the headers that an answer lacks, has in another form, or has too many; none when all is well. */
export function lacks(headers: Readonly<Record<string, string | string[] | undefined>>): string[] {
  const bad = Object.entries(wanted)
    .filter(([name, shape]) => !shape.test(String(headers[name] ?? "")))
    .map(([name]) => name);
  const policy = String(headers["content-security-policy"] ?? "");
  if (/unsafe-|\*|https?:/.test(policy)) bad.push("a policy with unsafe-, * or another origin");
  if (!/base-uri 'none'/.test(policy) || !/form-action/.test(policy)) bad.push("base-uri or form-action");
  for (const name of ["x-powered-by", "server", "access-control-allow-origin", "via"])
    if (headers[name] !== undefined) bad.push(name);
  return bad;
}
