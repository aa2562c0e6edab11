import "server-only";
import type { CapillaryClient, Query } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { meaningOf } from "@/lib/capillary/failure";
import { type LedgerPage, ledgerSteps } from "@/lib/capillary/map-ledger";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";

export type { LedgerPage } from "@/lib/capillary/map-ledger";

export type LedgerParams = {
  customerId: number;
  /** From 0. Capillary calls it `offset`, and it is a page number. */
  page: number;
  /** 1–100. */
  pageSize: number;
  /** `YYYY-MM-DDThh:mm:ss`, cluster time, no offset. With `endDate` at most 90 days. */
  startDate?: string | undefined;
  endDate?: string | undefined;
};

const mostPerPage = 100;
const widestMs = 90 * 86_400_000;
const wallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/**
 * One page of the points history. `rejected` without a call where Capillary would refuse: more than 100
 * rows, more than 90 days, dates in another form. No entries (code 11003) is an empty page.
 * `balance` is null throughout: this call gives none, and adding up backwards would invent one.
 * https://docs.capillarytech.com/reference/get-ledger-information
 */
export async function getLedger(
  client: CapillaryClient,
  params: LedgerParams,
  options: ReadOptions = {},
): Promise<Outcome<LedgerPage>> {
  if (!isAskable(params)) return { kind: "rejected", code: null };
  const answer = await client.get("/v2/pointsLedger/getCustomerLedgerInfo", {}, queryOf(client, params), {
    endpoint: "ledger",
    signal: options.signal,
  });
  const envelope = readEnvelope(client, answer, { endpoint: "ledger", wrapper: "bare" });
  if (envelope.kind === "ok") {
    const page = await runInTurns(ledgerSteps(envelope.value.content, readerFor(client, "ledger")));
    return whole(page, envelope.receivedAt);
  }
  const none =
    envelope.kind === "rejected" && envelope.code !== null && meaningOf(envelope.code) === "no-entries";
  if (!none) return envelope;
  const value = { entries: [], page: params.page, pageCount: params.page, total: 0 };
  return { kind: "ok", value, receivedAt: client.config.now().toISOString() };
}

function queryOf({ config }: CapillaryClient, params: LedgerParams): Query {
  return {
    identifierName: "id",
    identifierValue: params.customerId,
    source: config.source,
    accountId: config.accountId,
    limit: params.pageSize,
    offset: params.page,
    startDate: params.startDate,
    endDate: params.endDate,
  };
}

function isAskable({ customerId, page, pageSize, startDate, endDate }: LedgerParams): boolean {
  const whole = [customerId, page, pageSize].every(Number.isSafeInteger);
  if (!whole || customerId < 1 || page < 0 || pageSize < 1 || pageSize > mostPerPage) return false;
  const [start, end] = [wallMs(startDate), wallMs(endDate)];
  if (Number.isNaN(start) || Number.isNaN(end)) return false;
  return start === null || end === null || (start <= end && end - start <= widestMs);
}

/** Only the length of the window counts, so the zone does not matter. NaN = not in Capillary's form. */
function wallMs(text: string | undefined): number | null {
  if (text === undefined) return null;
  return wallTime.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
}
