export type ShownCode = { code: string; expiresAtMs: number };

/** A new code for the member's own screen; the one before stops working. null: not now. */
export async function fetchShowCode(): Promise<ShownCode | null> {
  const response = await fetch("/api/member/show-code", { cache: "no-store" }).catch(() => null);
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
  const data = field(body, "data");
  const code = field(data, "code");
  const expiresAt = field(data, "expiresAt");
  if (typeof code !== "string" || typeof expiresAt !== "string") return null;
  return { code, expiresAtMs: Date.parse(expiresAt) };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
