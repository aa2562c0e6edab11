import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { LedgerPlace } from "@/lib/member/ledger-window";

const shape = /^(-|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.(\d{1,5})\.([A-Za-z0-9_-]{22})$/;

/**
 * Opaque to the caller and checked when it returns, so nobody makes us ask for pages of their own choosing.
 * Bound to the customer it was made for; the binding is a keyed hash, so the text tells nothing.
 */
export function writeCursor(place: LedgerPlace, customerId: number, secret: string): string {
  const text = `${place.until ?? "-"}.${place.page}`;
  return Buffer.from(`${text}.${sign(text, customerId, secret)}`).toString("base64url");
}

/** null when it is not one that we gave to this member. */
export function readCursor(text: string, customerId: number, secret: string): LedgerPlace | null {
  if (text.length > 200) return null;
  const match = shape.exec(Buffer.from(text, "base64url").toString("latin1"));
  const [, until, page, signature] = match ?? [];
  if (until === undefined || page === undefined || signature === undefined) return null;
  const expected = sign(`${until}.${page}`, customerId, secret);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return null;
  return { until: until === "-" ? null : until, page: Number(page) };
}

function sign(text: string, customerId: number, secret: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "rung ledger cursor v1", 32));
  return createHmac("sha256", key).update(`${customerId}\n${text}`).digest("base64url").slice(0, 22);
}
