import "server-only";
import { getCountryCallingCode, isSupportedCountry } from "libphonenumber-js";
import { identifierCandidates } from "@/lib/auth/identifier";
import {
  type IdentifierKind,
  maskedForm,
  type Recognised,
  recognise,
  recogniseAs,
  type UnreadableRule,
} from "@/lib/loyalty/recognise";

/**
 * One kind to search by and the spellings to try, in order, until the first hit. `atOnce`: all of them in
 * one round, because none is likelier than the others; the first in order that hits counts.
 */
export type Attempt = { kind: IdentifierKind; values: readonly string[]; atOnce?: boolean };

/** An identifier that was read: what to try, and how it is named on screen. */
export type Reading =
  | {
      ok: true;
      attempts: Attempt[];
      looks: Extract<Recognised, { state: "readable" }>["looks"];
      text: string;
    }
  | { ok: false; rule: UnreadableRule };

/** The calling code of a store's country, digits only; "" where none is known. */
export function callingCodeOf(country: string): string {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : "";
}

/** What to search by for one typed or scanned text. */
export function readIdentifier(
  text: string,
  how: "typed" | "scanned",
  kind: IdentifierKind | undefined,
  country: string,
): Reading {
  const recognised = kind ? recogniseAs(text, kind) : recognise(text, how);
  if (recognised.state === "unreadable") return { ok: false, rule: recognised.rule };
  const attempts: Attempt[] = [];
  for (const each of recognised.kinds) {
    const values = valuesOf(each, recognised.text, how, country);
    if (values.ok && values.list.length > 0)
      attempts.push({ kind: each, values: values.list, ...(isCode(each) ? { atOnce: true } : {}) });
    else if (!values.ok && recognised.kinds.length === 1) return { ok: false, rule: values.rule };
  }
  return { ok: true, attempts, looks: recognised.looks, text: recognised.text };
}

type Values = { ok: true; list: readonly string[] } | { ok: false; rule: UnreadableRule };

const isCode = (kind: IdentifierKind) => kind !== "mobile" && kind !== "email";

function valuesOf(kind: IdentifierKind, text: string, how: "typed" | "scanned", country: string): Values {
  switch (kind) {
    case "mobile":
    case "email": {
      const reading = identifierCandidates(text, country);
      if (!reading.ok) return { ok: false, rule: reading.rule };
      return { ok: true, list: reading.identifier.kind === kind ? reading.identifier.candidates : [] };
    }
    case "cardnumber":
    case "externalId":
    case "wechat":
      return { ok: true, list: spellings(text.replace(/^\+/, ""), how) };
    default:
      return kind satisfies never;
  }
}

// Codes are printed in capitals and typed as it comes; a scanner reads what is printed.
function spellings(code: string, how: "typed" | "scanned"): string[] {
  return how === "scanned" ? [code] : [...new Set([code.toUpperCase(), code, code.toLowerCase()])];
}

/** How a found identifier is named: the typed spelling, masked, as the field under it showed. */
export function shownAs(kind: IdentifierKind, text: string, country: string): string {
  return maskedForm(kind, text, callingCodeOf(country));
}

/** Several identifiers at once, as dual-eligibility brands need them: "915795008395, MPQSP100". */
export function splitIdentifiers(text: string): string[] {
  return text
    .split(/[,;،]/u)
    .map((part) => part.trim())
    .filter(Boolean);
}
