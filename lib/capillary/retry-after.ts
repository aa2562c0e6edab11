const seconds = (count: number) => count * 1000;
const least = seconds(1);
const most = seconds(60);
const whenAbsurd = seconds(30);
const absurdFrom = seconds(24 * 60 * 60);

/**
 * `Retry-After` of a 429 in milliseconds: seconds or an HTTP date, between 1 s and 60 s; a date in the
 * past is 1 s; unreadable, negative or more than a day ahead is 30 s; null without the header.
 * Capillary documents no 429 for reads, so RFC 9110, section 10.2.3, is what there is.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? seconds(Number(text)) : untilDate(text, now);
  if (wait === null || wait > absurdFrom) return whenAbsurd;
  return Math.min(most, Math.max(least, wait));
}

function untilDate(text: string, now: Date): number | null {
  // Date.parse also reads "-5" and bare years; an HTTP date begins with the name of a day.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at - now.getTime();
}
