/**
 * The Content-Security-Policy of one page answer. Nothing is allowed but our own files and scripts and
 * styles that carry this answer's nonce; no unsafe-*, no other origin.
 * https://nextjs.org/docs/app/guides/content-security-policy
 * @param formTargets origins that a form may lead to besides ours: Chromium checks each redirect of a
 * form, and signing in with OpenID is one
 */
export function pagePolicy(nonce: string, formTargets: readonly string[], development: boolean): string {
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "report-uri /api/csp-report",
  ];
  return rules.join("; ");
}

/** Origins of the OpenID providers in use. */
export function formTargets(variables: Readonly<Record<string, string | undefined>>): string[] {
  const issuers = [
    variables.MEMBER_SIGN_IN?.includes("oidc") ? variables.OIDC_ISSUER : undefined,
    variables.STAFF_SIGN_IN?.includes("oidc") ? variables.STAFF_OIDC_ISSUER : undefined,
  ];
  return issuers.flatMap((issuer) => (issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : []));
}
