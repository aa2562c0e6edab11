import { z } from "zod";
import { splitIdentifiers } from "@/lib/staff/attempts";
import type { LookupAsk } from "@/lib/staff/look-up";
import { raiseWays } from "@/lib/staff/raise";
import { revealFields, revealReasons } from "@/lib/staff/reveal";

const kind = z.enum(["mobile", "email", "cardnumber", "externalId", "wechat"]);
const text = z.string().max(400);

const lookupBody = z.object({
  identifier: text.optional(),
  identifiers: z
    .array(z.union([text, z.object({ kind: kind.optional(), value: text })]))
    .max(3)
    .optional(),
  kind: kind.optional(),
  how: z.enum(["typed", "scanned"]).default("typed"),
  /** The screen wants to be sent on at once; scripts leave it out and get the whole till view. */
  brief: z.boolean().default(false),
});

export type LookupRequest = { ask: LookupAsk; brief: boolean };

/** Reads the body of a look-up; the code of the problem otherwise. */
export function parseLookup(body: unknown): LookupRequest | "identifier-missing" | "bad-request" {
  const parsed = lookupBody.safeParse(body ?? {});
  if (!parsed.success) return lacksIdentifier(body) ? "identifier-missing" : "bad-request";
  const { identifier, identifiers, kind: given, how, brief } = parsed.data;
  const several = (identifiers ?? []).map((one) =>
    typeof one === "string" ? { text: one } : { text: one.value, ...(one.kind ? { kind: one.kind } : {}) },
  );
  const single = splitIdentifiers(identifier ?? "").map((each) => ({
    text: each,
    ...(given ? { kind: given } : {}),
  }));
  const all = (several.length > 0 ? several : single).filter((one) => one.text.trim() !== "");
  if (all.length === 0) return "identifier-missing";
  if (all.length > 3) return "bad-request";
  return { ask: { identifiers: all, how }, brief };
}

/** No identifier, or one that is no text: the body says nothing to search for. */
function lacksIdentifier(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return true;
  return "identifiers" in body
    ? !Array.isArray(body.identifiers)
    : !("identifier" in body) || typeof body.identifier !== "string";
}

const raiseBody = z.object({ by: z.enum(raiseWays), value: z.string().min(1).max(100) });
const revealBody = z.object({ field: z.enum(revealFields), reason: z.enum(revealReasons) });
const pinBody = z.object({ pin: z.string().max(20) });
const keepBody = z.object({ handle: z.string().max(100).nullable().default(null) });

const read = <T>(schema: z.ZodType<T>) => {
  return (body: unknown): T | null => {
    const parsed = schema.safeParse(body ?? {});
    return parsed.success ? parsed.data : null;
  };
};

/** Bodies of the other staff writes; null when one is not as it should be. */
export const parseRaise = read(raiseBody);
export const parseReveal = read(revealBody);
export const parsePin = read(pinBody);
export const parseKeep = read(keepBody);
