import type { z } from "zod";
import { parseCapillaryDate } from "@/lib/capillary/dates";
import { parseAmount, parseCount, parseFlag, parseId, parseText } from "@/lib/capillary/numbers";
import { runNow, type Steps } from "@/lib/capillary/turns";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Iso } from "@/lib/loyalty/view-models";

/** What a mapping needs to know besides the body. */
export type MapContext = {
  /** Endpoint name for metrics, e.g. `customer`. */
  endpoint: string;
  /** IANA zone of the cluster: the zone of times without one. */
  serverZone: string;
  /** When the answer came: dates half a century after it mean "no end". */
  answeredAt: Date;
  /** Codes of warnings inside the HTTP 200 body. */
  warnings: ReadonlySet<number>;
  /** Told about every shape we could not read: path and type, never a value. Counts once per shape. */
  drift: (shape: string) => void;
};

/**
 * Reads single fields for one mapping. A missing field is null and normal; one that is there and
 * cannot be read is null and reported. `path` is the upstream path, for the report.
 */
export type Reader = MapContext & {
  amount(path: string, value: unknown): number | null;
  /** As amount, null when negative. */
  count(path: string, value: unknown): number | null;
  id(path: string, value: unknown): number | null;
  flag(path: string, value: unknown): boolean | null;
  text(path: string, value: unknown): string | null;
  /** The first readable of several forms of one date: give the `…ISO` twin first. */
  date(path: string, ...forms: unknown[]): Iso | null;
  /** A date of what has begun or happened: one that lies half a century ahead is a fault, and null. */
  past(path: string, ...forms: unknown[]): Iso | null;
  /** One object through a schema; null when missing or of another type. */
  object<S extends z.ZodType>(path: string, value: unknown, schema: S): z.output<S> | null;
  /**
   * A list is whole or it is unavailable: one unreadable row makes all of it null, so that a cut list
   * is never shown as complete.
   */
  list<S extends z.ZodType, T>(
    path: string,
    value: unknown,
    schema: S,
    row: (row: z.output<S>) => T | null,
  ): T[] | null;
  /** As `list`, a row a step: for lists that may be long. Rows may be made of steps themselves. */
  rows<S extends z.ZodType, T>(
    path: string,
    value: unknown,
    schema: S,
    row: (row: z.output<S>) => Steps<T | null>,
  ): Steps<T[] | null>;
  /** Reports a word that no page lists, without the word. Returns what it is then taken for. */
  unheard(path: string, value: unknown): "unknown";
  /** Reports a part that was asked for and is not there. Returns null for use as the value. */
  missing(path: string): null;
};

/** Distinct dates remembered while one answer is read. */
const mostDates = 2000;

/** A reader bound to one answer. */
export function readerOf(context: MapContext): Reader {
  const report = (path: string, saw: string) => context.drift(`${context.endpoint}:${path}:${saw}`);
  // The windows of a list are few and its rows are many.
  const dates = new Map<unknown, Iso | null>();
  const dateOf = (form: unknown): Iso | null => {
    const known = dates.get(form);
    if (known !== undefined) return known;
    const read = parseCapillaryDate(form, context.serverZone);
    if (dates.size < mostDates) dates.set(form, read);
    return read;
  };
  const field =
    <T>(parse: (value: unknown) => T | null) =>
    (path: string, value: unknown): T | null => {
      if (isAbsent(value)) return null;
      const read = parse(value);
      if (read === null) report(path, typeName(value));
      return read;
    };
  const reader: Reader = {
    ...context,
    amount: field(parseAmount),
    count: field(parseCount),
    id: field(parseId),
    flag: field(parseFlag),
    text: field(parseText),
    date: (path, ...forms) => {
      for (const form of forms) {
        const read = isAbsent(form) ? null : dateOf(form);
        if (read !== null) return read;
      }
      const given = forms.find((form) => !isAbsent(form));
      if (given !== undefined) report(path, typeName(given));
      return null;
    },
    past: (path, ...forms) => {
      const read = reader.date(path, ...forms);
      if (read === null || !isNoEnd(read, context.answeredAt)) return read;
      report(path, "far ahead");
      return null;
    },
    object: (path, value, schema) => {
      if (isAbsent(value)) return null;
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      report(path, typeName(value));
      return null;
    },
    list: (path, value, schema, row) => runNow(reader.rows(path, value, schema, justOne(row))),
    rows: function* (path, value, schema, row) {
      if (value === undefined || value === null) return null;
      if (!Array.isArray(value)) {
        report(path, typeName(value));
        return null;
      }
      const read = [];
      let unreadable = 0;
      for (const each of value) {
        const parsed = schema.safeParse(each);
        const made = parsed.success ? yield* row(parsed.data) : null;
        if (made === null) unreadable++;
        else read.push(made);
        yield;
      }
      if (unreadable === 0) return read;
      report(`${path}[]`, "unreadable-row");
      return null;
    },
    unheard: (path, value) => {
      if (!isAbsent(value)) report(path, "new-word");
      return "unknown";
    },
    missing: (path) => {
      report(path, "missing");
      return null;
    },
  };
  return reader;
}

/** A row that is made in one go, for `rows`. */
export function justOne<R, T>(row: (row: R) => T | null): (row: R) => Steps<T | null> {
  return function* (each) {
    yield;
    return row(each);
  };
}

/** "" stands for "not given" all over Capillary's answers. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
