import type { TrailRecord } from "@/lib/store/trail-record";

const columns = [
  ["number", (record: TrailRecord) => String(record.seq)],
  ["time", (record: TrailRecord) => new Date(record.at).toISOString()],
  ["event", (record: TrailRecord) => record.event],
  ["result", (record: TrailRecord) => record.result],
  ["person", (record: TrailRecord) => record.personName],
  ["person id", (record: TrailRecord) => record.personId],
  ["role", (record: TrailRecord) => record.role],
  ["store", (record: TrailRecord) => record.storeName],
  ["device", (record: TrailRecord) => record.device],
  ["kind", (record: TrailRecord) => record.kind ?? ""],
  ["grade", (record: TrailRecord) => record.grade ?? ""],
  ["reason", (record: TrailRecord) => record.reason ?? ""],
  ["identifier key", (record: TrailRecord) => record.identifierKey ?? ""],
  ["customer key", (record: TrailRecord) => record.customerKey ?? ""],
  ["hash", (record: TrailRecord) => record.hash],
] as const;

/**
 * Records as CSV (RFC 4180, with a byte-order mark so that spreadsheets read UTF-8). A cell that a
 * spreadsheet would take for a formula is led by an apostrophe.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(records: readonly TrailRecord[]): string {
  const head = columns.map(([name]) => name).join(",");
  const lines = records.map((record) => columns.map(([, read]) => cell(read(record))).join(","));
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
