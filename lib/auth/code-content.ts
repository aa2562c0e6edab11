import "server-only";
import { z } from "zod";
import { keyedHash, seal, unseal } from "@/lib/auth/secrets";

const schema = z.object({
  channel: z.enum(["mobile", "email"]),
  value: z.string(),
  /** null: nobody has this identifier, or Capillary did not say. */
  customerId: z.number().int().positive().nullable(),
  /** Other customers with the same number: after the code was right, one more question decides. */
  others: z.array(z.number().int().positive()),
  /** Keyed hash of the code, once Capillary has said that it is right and the question is open. */
  proof: z.string().nullable(),
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

/** What is kept of a right code while the question which customer it is stays open. */
export function codeProof(code: string): string {
  return keyedHash("code-request", `proof:${code}`);
}

/** Binds a code to what was typed, however it is spelled, and to nothing else. */
export function requestKey(identifier: { kind: string; key: string }): string {
  return keyedHash("code-request", `${identifier.kind}:${identifier.key}`);
}
