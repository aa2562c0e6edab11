import "server-only";
import { takeLimit } from "@/lib/auth/limits";
import { accessForLookup } from "@/lib/auth/lookup-access";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Customer } from "@/lib/loyalty/customer";
import type { IdentifierKind, UnreadableRule } from "@/lib/loyalty/recognise";
import type { UnavailableReason } from "@/lib/loyalty/result";
import type { Grade } from "@/lib/loyalty/views";
import { readStaffSubject } from "@/lib/member/staff-subject";
import { type Attempt, readIdentifier, shownAs } from "@/lib/staff/attempts";
import { rememberFound } from "@/lib/staff/found-memory";
import { lookupIdleMs, lookupMostMs } from "@/lib/staff/lookup-times";
import type { OpenLookup } from "@/lib/staff/open-lookup";
import { type Actor, record } from "@/lib/staff/record";
import { type Ask, askCapillary, type Resolved, resolve, resolveTogether } from "@/lib/staff/resolve";
import { type LookupBody, makeHandle, sealBody } from "@/lib/staff/sealed";
import { openLookup } from "@/lib/store/lookups";
import { store } from "@/lib/store/store";

/** What a store person searches for. More than one identifier goes in one question (dual eligibility). */
export type LookupAsk = {
  identifiers: readonly { text: string; kind?: IdentifierKind }[];
  how: "typed" | "scanned";
};

export type LookedUp =
  | { kind: "found"; lookup: OpenLookup }
  | { kind: "unreadable"; rule: UnreadableRule }
  | { kind: "ration"; retryAfterMs: number }
  /** `looks` is what the text was recognised as, for the words of the answer. */
  | { kind: "none"; looks: string }
  | { kind: "ambiguous"; choices: IdentifierKind[] }
  | { kind: "merged-elsewhere" }
  | { kind: "erased" }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null };

type Sought = { attempts: Attempt[]; looks: string; text: string };

/**
 * Finds one customer by an exact identifier and opens a look-up. Whatever comes of it is recorded before
 * this resolves. Rations are taken before Capillary is asked, so that a refused search costs nothing.
 * @throws StoreError when the store is down: no look-up without its record
 */
export async function lookUp(actor: Actor, ask: LookupAsk, capillary: Ask = askCapillary): Promise<LookedUp> {
  const { staff } = actor;
  const sought = seek(ask, staff);
  if (!sought.ok) {
    await record(actor, { event: "look-up", result: "unreadable", reason: sought.rule });
    return { kind: "unreadable", rule: sought.rule };
  }
  const first = sought.all[0];
  const identifier = { kind: first?.looks ?? "number", value: sought.all.map(({ text }) => text).join(",") };
  const ration = await takeRations(staff);
  if (!ration.taken) {
    await record(actor, { event: "look-up", result: "ration", identifier });
    return { kind: "ration", retryAfterMs: ration.retryAfterMs };
  }
  const attempts = sought.all.flatMap((one) => one.attempts);
  const resolved =
    sought.all.length > 1
      ? await resolveTogether(staff.sessionId, attempts, capillary)
      : await resolve(staff.sessionId, attempts, capillary);
  return settle(actor, ask, resolved, identifier);
}

type Seeking = { ok: true; all: Sought[] } | { ok: false; rule: UnreadableRule };

function seek(ask: LookupAsk, staff: StaffSession): Seeking {
  const all: Sought[] = [];
  for (const { text, kind } of ask.identifiers) {
    const reading = readIdentifier(text, ask.how, kind, staff.country);
    if (!reading.ok) return reading;
    // In one question with others each text is one kind: a code beside a mobile is a member number.
    const attempts =
      ask.identifiers.length > 1
        ? reading.attempts.filter(({ kind: each }) => each !== "cardnumber").slice(0, 1)
        : reading.attempts;
    all.push({ attempts, looks: reading.looks, text: reading.text });
  }
  return all.length > 0 ? { ok: true, all } : { ok: false, rule: "empty" };
}

/** 30 an hour and 150 a shift for each person. */
async function takeRations(staff: StaffSession) {
  const hour = await takeLimit("lookup-person-hour", staff.personId);
  return hour.taken ? takeLimit("lookup-person-shift", `${staff.personId} ${staff.shiftStartedAt}`) : hour;
}

async function settle(
  actor: Actor,
  ask: LookupAsk,
  resolved: Resolved,
  identifier: { kind: string; value: string },
): Promise<LookedUp> {
  const note = (result: "miss" | "ambiguous" | "merged" | "erased" | "unavailable", reason?: string) =>
    record(actor, { event: "look-up", result, identifier, ...(reason ? { reason } : {}) });
  switch (resolved.kind) {
    case "found":
      return { kind: "found", lookup: await open(actor, ask, resolved) };
    case "none":
      await note("miss");
      return { kind: "none", looks: identifier.kind };
    case "ambiguous":
      await note("ambiguous");
      return resolved;
    case "merged-elsewhere":
      await note("merged", "merged-elsewhere");
      return resolved;
    case "erased":
      await note("erased");
      return resolved;
    case "unavailable":
      await note("unavailable", resolved.reason);
      return resolved;
    default:
      return resolved satisfies never;
  }
}

async function open(
  actor: Actor,
  ask: LookupAsk,
  { customer, by, value, receivedAt }: Extract<Resolved, { kind: "found" }>,
): Promise<OpenLookup> {
  const { staff } = actor;
  const scanned = ask.how === "scanned" && by === "cardnumber" ? value : null;
  const grade: Grade = scanned === null ? "masked" : "card";
  const nowMs = Date.now();
  await record(
    actor,
    {
      event: "look-up",
      result: isMerged(customer) ? "merged" : "hit",
      identifier: { kind: by, value },
      customerId: customer.customerId,
      grade,
      reason: ask.how,
    },
    nowMs,
  );
  const text = ask.identifiers[0]?.text ?? value;
  const body: LookupBody = {
    customerId: customer.customerId,
    kind: by,
    value,
    shown: shownAs(by, by === "mobile" || by === "email" ? plain(text, value) : value, staff.country),
    merged: isMerged(customer) ? { from: customer.mergedFrom } : null,
    fraud: customer.standing.fraud,
    status: customer.standing.status,
    scannedCard: scanned,
    codeTo: null,
  };
  const { id, handle } = makeHandle(staff.sessionId, nowMs + lookupMostMs);
  const expiresAtMs = nowMs + lookupIdleMs;
  await openLookup(store(), {
    id,
    sessionId: staff.sessionId,
    body: sealBody(id, body),
    grade,
    createdAt: nowMs,
    expiresAt: expiresAtMs,
  });
  rememberFound(id, customer, receivedAt);
  const access = accessForLookup(staff, customer.customerId, grade);
  // On its way while the screen is painted: goals, history. It never rejects.
  void readStaffSubject(access);
  return { id, handle, grade, expiresAtMs, body, access };
}

function isMerged(customer: Customer): boolean {
  return customer.merged === true || customer.mergedFrom !== null;
}

// The spelling that was typed tells the country ("+91 …"); the one that was found may be bare digits.
function plain(text: string, value: string): string {
  const reading = text.trim();
  return reading.startsWith("+") || reading.startsWith("00") ? reading.replace(/[^\d+]/g, "") : value;
}
