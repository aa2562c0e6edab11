import "server-only";
import { z } from "zod";
import { keyedHash, seal, unseal } from "@/lib/auth/secrets";

const schema = z.object({
  channel: z.enum(["mobile", "email"]),
  value: z.string(),
  /** null: nobody has this identifier, or Capillary did not say. */
  customerId: z.number().int().positive().nullable(),
});

/** What a code was sent for; sealed in the store. */
export type CodeContent = z.infer<typeof schema>;

export function sealCode(content: CodeContent): string {
  return seal(JSON.stringify(content));
}

export function unsealCode(sealed: string): CodeContent | null {
  const plain = unseal(sealed);
  if (plain === null) return null;
  const parsed = schema.safeParse(JSON.parse(plain));
  return parsed.success ? parsed.data : null;
}

/** Binds a code to what was typed, however it is spelled, and to nothing else. */
export function requestKey(identifier: { kind: string; key: string }): string {
  return keyedHash("code-request", `${identifier.kind}:${identifier.key}`);
}
