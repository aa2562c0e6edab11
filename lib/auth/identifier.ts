import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js";
import examples from "libphonenumber-js/mobile/examples";

/** Why a text is no identifier; screens and problem answers name it. */
export type UnreadableRule =
  | "empty"
  | "letters-in-number"
  | "exactly-one-at"
  | "email-shape"
  | "too-few-digits"
  | "too-many-digits";

export type Identifier =
  | {
      kind: "mobile";
      /** One to three digit strings, in the order to try. */
      candidates: readonly string[];
      /** What limits count by when Capillary has nothing: candidate 2, else 1. */
      key: string;
      /** ISO 3166 alpha-2 as libphonenumber reads it, for a label only. */
      country: string | null;
    }
  | { kind: "email"; candidates: readonly [string]; key: string; country: null };

export type Reading = { ok: true; identifier: Identifier } | { ok: false; rule: UnreadableRule };

const least = 6;
const most = 15;
const longestEmail = 254;

/**
 * Reads a typed mobile or e-mail. Capillary holds plain digits, sometimes without a country code, so a
 * number becomes an ordered list: as given; country code and national number; the national number alone.
 * libphonenumber chooses and labels, it never rejects: 6 to 15 digits are accepted.
 * @param country ISO 3166 alpha-2 of the store or brand
 */
export function identifierCandidates(text: string, country: string): Reading {
  // Invisible marks come along when a number is copied from a message; NFKC makes full-width plain.
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
  if (plain === "") return { ok: false, rule: "empty" };
  return plain.includes("@") ? readEmail(plain) : readNumber(plain, country);
}

function readEmail(text: string): Reading {
  const email = text.toLowerCase();
  const parts = email.split("@");
  if (parts.length !== 2) return { ok: false, rule: "exactly-one-at" };
  if (email.length > longestEmail || parts.some((part) => !/^[^\s\p{C}"<>,;]+$/u.test(part)))
    return { ok: false, rule: "email-shape" };
  return { ok: true, identifier: { kind: "email", candidates: [email], key: email, country: null } };
}

function readNumber(text: string, country: string): Reading {
  const bare = asciiDigits(text).replace(/[\s.\u00b7\p{Pd}\u2212\p{Ps}\p{Pe}]/gu, "");
  const international = /^(?:\+|00)/.test(bare);
  const digits = bare.replace(/^(?:\+|00)/, "");
  if (!/^\d*$/.test(digits)) return { ok: false, rule: "letters-in-number" };
  if (digits.length < least) return { ok: false, rule: "too-few-digits" };
  if (digits.length > most) return { ok: false, rule: "too-many-digits" };
  const full = international ? internationalForm(digits, country) : nationalForm(digits, country);
  const candidates = [digits, full.withCode, full.national].filter(
    (value, index, all): value is string =>
      value !== null && value.length >= least && value.length <= most && all.indexOf(value) === index,
  );
  const key = full.withCode !== null && full.withCode.length <= most ? full.withCode : digits;
  const label = parsePhoneNumberFromString(`+${key}`)?.country ?? null;
  return { ok: true, identifier: { kind: "mobile", candidates, key, country: label } };
}

type Forms = { withCode: string | null; national: string | null };

/** After `+` or `00` the country code is there; the trunk 0 of "+91 (0) 12345" is not part of the number. */
function internationalForm(digits: string, country: string): Forms {
  const code = callingCode(country);
  if (code === null || !digits.startsWith(code)) return { withCode: digits, national: null };
  const national = digits.slice(code.length).replace(/^0+/, "");
  return { withCode: code + national, national };
}

function nationalForm(digits: string, country: string): Forms {
  const code = callingCode(country);
  if (code === null) return { withCode: null, national: null };
  const national = nationalNumber(digits, code, country);
  return { withCode: code + national, national };
}

function nationalNumber(digits: string, code: string, country: string): string {
  const usual = usualLength(country);
  if (digits.length === usual) return digits.replace(/^0+/, "");
  if (digits.startsWith("0")) return digits.replace(/^0+/, "");
  // "919988221100" typed without a plus: the code is there when what follows is as long as a mobile there.
  if (digits.startsWith(code) && digits.length - code.length === usual) return digits.slice(code.length);
  return isSupportedCountry(country)
    ? (parsePhoneNumberFromString(digits, country)?.nationalNumber ?? digits)
    : digits;
}

function callingCode(country: string): string | null {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

function usualLength(country: string): number | null {
  const known: CountryCode | null = isSupportedCountry(country) ? country : null;
  return known ? (getExampleNumber(known, examples)?.nationalNumber.length ?? null) : null;
}

/** The digits that people of our languages type: Arabic, Persian and Devanagari, besides ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = [0x0660, 0x06f0, 0x0966].find((start) => point >= start && point <= start + 9) ?? point;
    return String(point - zero);
  });
}
