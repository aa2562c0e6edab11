export type PagePolicy = { nonce: string; policy: string };
export function pagePolicy(nonce: string, targets: readonly string[], development: boolean): string;
export function formTargets(variables: Readonly<Record<string, string | undefined>>): string[];
export function createPagePolicies(
  variables: Readonly<Record<string, string | undefined>>,
  development?: boolean,
): () => PagePolicy;
