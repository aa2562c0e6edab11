import { randomBytes } from "node:crypto";

/**
 * The Content-Security-Policy of one page answer. Nothing is allowed but our own files and scripts and
 * styles that carry this answer's nonce; no unsafe-*, no other origin.
 * https://nextjs.org/docs/app/guides/content-security-policy
 * @param {string} nonce
 * @param {readonly string[]} targets origins that a form may lead to besides ours: Chromium checks each
 *   redirect of a form, and signing in with OpenID is one
 * @param {boolean} development
 */
export function pagePolicy(nonce, targets, development) {
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${["'self'", ...targets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "report-uri /api/csp-report",
  ];
  return rules.join("; ");
}

/**
 * Origins of the OpenID providers in use.
 * @param {Readonly<Record<string, string | undefined>>} variables
 */
export function formTargets(variables) {
  const issuers = [
    variables.MEMBER_SIGN_IN?.includes("oidc") ? variables.OIDC_ISSUER : undefined,
    variables.STAFF_SIGN_IN?.includes("oidc") ? variables.STAFF_OIDC_ISSUER : undefined,
  ];
  return issuers.flatMap((issuer) => (issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : []));
}

/**
 * Makes the nonce and the policy of each page answer of this process.
 * @param {Readonly<Record<string, string | undefined>>} variables the environment, read at the first page
 * @param {boolean} [development]
 */
export function createPagePolicies(variables, development = false) {
  let targets;
  return () => {
    targets ??= formTargets(variables);
    const nonce = randomBytes(16).toString("base64");
    return { nonce, policy: pagePolicy(nonce, targets, development) };
  };
}
