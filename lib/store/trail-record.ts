import "server-only";
import type { Row } from "@/lib/store/sql";
import { keyedHash, staffKey } from "@/lib/store/staff-keys";

/** What can happen. */
export const trailEvents = [
  "sign-in",
  "sign-out",
  "lock",
  "unlock",
  "pin",
  "look-up",
  "raise",
  "code",
  "reveal",
  "clear",
  "audit",
  "retention",
] as const;
export type TrailEvent = (typeof trailEvents)[number];

/** How it can end. `refused`: not allowed or wrong; `unavailable`: Capillary could not be asked. */
export const trailResults = [
  "hit",
  "merged",
  "miss",
  "ambiguous",
  "erased",
  "unreadable",
  "ration",
  "unavailable",
  "ok",
  "refused",
] as const;
export type TrailResult = (typeof trailResults)[number];

/** One line of the trail before it has its place in the chain. Names are of staff, never of customers. */
export type TrailEntry = {
  event: TrailEvent;
  result: TrailResult;
  personId: string;
  personName: string;
  role: string;
  /** The store's code, or its name where the directory has no code. */
  storeCode: string;
  storeName: string;
  /** Browser and system in a few words. */
  device: string;
  /** Kind of identifier, or by what a look-up was raised, or which field was revealed. */
  kind: string | null;
  /** `identifierKey()` of what was searched for. */
  identifierKey: string | null;
  /** `customerKey()` of whom it concerned. */
  customerKey: string | null;
  grade: string | null;
  reason: string | null;
};

export type TrailRecord = TrailEntry & {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  keyId: string;
  prev: string;
  hash: string;
};

/** The key of the chain and the short name that tells which secret sealed a record. */
export type TrailKey = { id: string; key: Buffer };

export function trailKeyOf(key: Buffer): TrailKey {
  return { id: keyedHash(key, "id").slice(0, 8), key };
}

export function trailKey(): TrailKey {
  return trailKeyOf(staffKey("trail"));
}

/** HMAC over every column in a fixed order, so that no column can be changed alone. */
export function hashRecord(record: Omit<TrailRecord, "hash">, key: TrailKey): string {
  return keyedHash(
    key.key,
    JSON.stringify([
      record.seq,
      record.prev,
      record.at,
      record.event,
      record.result,
      record.personId,
      record.personName,
      record.role,
      record.storeCode,
      record.storeName,
      record.device,
      record.kind,
      record.identifierKey,
      record.customerKey,
      record.grade,
      record.reason,
      record.keyId,
    ]),
  );
}

/** Seals where the chain begins or stands, so that a row cut off at either end is noticed. */
export function sealEnd(name: "head" | "base", seq: number, hash: string, key: TrailKey): string {
  return keyedHash(key.key, JSON.stringify([name, seq, hash]));
}

const text = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** True for a word the trail uses as an event. */
export function isTrailEvent(value: string): value is TrailEvent {
  return trailEvents.some((event) => event === value);
}

/** True for a word the trail uses as a result. */
export function isTrailResult(value: string): value is TrailResult {
  return trailResults.some((result) => result === value);
}

/** A record as it lies in the store; null when a word in it is not one of ours, which only tampering does. */
export function toRecord(row: Row): TrailRecord | null {
  const event = String(row.event);
  const result = String(row.result);
  if (!isTrailEvent(event) || !isTrailResult(result)) return null;
  return {
    seq: Number(row.seq),
    at: Number(row.at),
    event,
    result,
    personId: String(row.person_id),
    personName: String(row.person_name),
    role: String(row.role),
    storeCode: String(row.store_code),
    storeName: String(row.store_name),
    device: String(row.device),
    kind: text(row.kind),
    identifierKey: text(row.identifier_key),
    customerKey: text(row.customer_key),
    grade: text(row.grade),
    reason: text(row.reason),
    keyId: String(row.key_id),
    prev: String(row.prev),
    hash: String(row.hash),
  };
}
