import { maskCode, maskEmail } from "@/lib/loyalty/mask";

/** The kinds of identifier that Capillary finds a customer by. */
export type IdentifierKind = "mobile" | "email" | "cardnumber" | "externalId" | "wechat";

/** Why a text cannot be an identifier; screens have a sentence for each. */
export type UnreadableRule =
  | "empty"
  | "exactly-one-at"
  | "email-shape"
  | "letters-in-number"
  | "no-digits"
  | "too-few-digits"
  | "too-many-digits"
  | "characters";

/**
 * What a typed or scanned text may be. `kinds` are all that the text fits, likeliest first; `looks` is
 * what to name it by: one kind when its form says so, `number` or `code` when only the search can tell.
 */
export type Recognised =
  | { state: "readable"; text: string; kinds: IdentifierKind[]; looks: IdentifierKind | "number" | "code" }
  | { state: "unreadable"; rule: UnreadableRule };

export const mobileDigits = { least: 6, most: 15 } as const;
const codeLength = { least: 4, most: 64 } as const;

const otherZeros = [0x0660, 0x06f0, 0x0966];

/**
 * Full-width, Arabic and Devanagari digits become plain ones; direction marks, zero-width and control
 * characters (scanners send some) go; the ends are trimmed.
 */
export function tidyIdentifier(text: string): string {
  const plain = [...text.normalize("NFKC")].map(plainDigit).join("");
  return plain.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
}

function plainDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const zero = otherZeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? letter : String(code - zero);
}

/**
 * Names what a text may be, in any spelling; the same function runs under the field and on the server.
 * @param how a scanned text is a card or member number whatever it looks like
 */
export function recognise(text: string, how: "typed" | "scanned" = "typed"): Recognised {
  const tidy = tidyIdentifier(text);
  if (tidy === "") return { state: "unreadable", rule: "empty" };
  if (tidy.includes("@")) return recogniseEmail(tidy);
  const compact = tidy.replace(/[\s().\-–—/_]/gu, "");
  if (/^\+?\d+$/.test(compact)) return recogniseDigits(compact, how);
  if (!/^\+?[\p{L}\d]+$/u.test(compact)) return { state: "unreadable", rule: "characters" };
  return recogniseCode(compact, how);
}

function recogniseEmail(tidy: string): Recognised {
  const text = tidy.replace(/\s/gu, "").toLowerCase();
  if (text.split("@").length > 2) return { state: "unreadable", rule: "exactly-one-at" };
  // A dot-free host is possible in a test system, an empty half never is.
  if (text.startsWith("@") || text.endsWith("@")) return { state: "unreadable", rule: "email-shape" };
  return { state: "readable", text, kinds: ["email"], looks: "email" };
}

function recogniseDigits(compact: string, how: "typed" | "scanned"): Recognised {
  const digits = compact.replace(/^\+/, "");
  if (digits.length < mobileDigits.least) return { state: "unreadable", rule: "too-few-digits" };
  if (digits.length > codeLength.most) return { state: "unreadable", rule: "too-many-digits" };
  const number = (kinds: IdentifierKind[], looks: IdentifierKind | "number"): Recognised => ({
    state: "readable",
    text: compact.startsWith("+") ? `+${digits}` : digits,
    kinds,
    looks,
  });
  // A code on a phone may hold the mobile itself.
  if (how === "scanned" && digits.length <= mobileDigits.most)
    return number(["cardnumber", "externalId", "mobile"], "cardnumber");
  if (how === "scanned") return number(["cardnumber", "externalId"], "cardnumber");
  if (compact.startsWith("+"))
    return digits.length > mobileDigits.most
      ? { state: "unreadable", rule: "too-many-digits" }
      : number(["mobile"], "mobile");
  if (digits.length > mobileDigits.most) return number(["cardnumber", "externalId"], "cardnumber");
  const likely = digits.length >= 9 && digits.length <= 14;
  return number(["mobile", "externalId", "cardnumber"], likely ? "mobile" : "number");
}

function recogniseCode(compact: string, how: "typed" | "scanned"): Recognised {
  const code = (): Recognised => ({
    state: "readable",
    text: compact,
    kinds: ["cardnumber", "externalId"],
    looks: how === "scanned" ? "cardnumber" : "code",
  });
  if (compact.length > codeLength.most) return { state: "unreadable", rule: "too-many-digits" };
  if (how === "scanned") return code();
  if (!/\d/.test(compact)) return { state: "unreadable", rule: "no-digits" };
  // Card and member numbers begin with the letters of their series; a letter inside a number is a slip of
  // the finger, and the field asks which it is instead of guessing.
  if (/^[+\d]/.test(compact)) return { state: "unreadable", rule: "letters-in-number" };
  if (compact.length < codeLength.least) return { state: "unreadable", rule: "too-few-digits" };
  return code();
}

/**
 * A text read as one kind, because a person said so: only what can never be that kind is refused.
 */
export function recogniseAs(text: string, kind: IdentifierKind): Recognised {
  const tidy = tidyIdentifier(text);
  if (tidy === "") return { state: "unreadable", rule: "empty" };
  const readable = (value: string): Recognised => ({
    state: "readable",
    text: value,
    kinds: [kind],
    looks: kind,
  });
  switch (kind) {
    case "email": {
      if (!tidy.includes("@")) return { state: "unreadable", rule: "email-shape" };
      return recogniseEmail(tidy);
    }
    case "mobile": {
      const compact = tidy.replace(/[\s().\-–—/_]/gu, "");
      if (!/^\+?\d+$/.test(compact)) return { state: "unreadable", rule: "letters-in-number" };
      const { length } = compact.replace(/^\+/, "");
      if (length < mobileDigits.least) return { state: "unreadable", rule: "too-few-digits" };
      if (length > mobileDigits.most + 2) return { state: "unreadable", rule: "too-many-digits" };
      return readable(compact);
    }
    case "cardnumber":
    case "externalId":
    case "wechat": {
      const compact = tidy.replace(/\s/gu, "");
      return compact.length > codeLength.most
        ? { state: "unreadable", rule: "too-many-digits" }
        : readable(compact);
    }
    default:
      return kind satisfies never;
  }
}

const dots = "•••";

/**
 * The recognised form, masked, as it is named under the field and in "found by": "+971 50 ••• 4821",
 * "r•••@example.com", "8004 •••• 1846".
 * @param callingCode of the store's country, digits only; used where the text names no country
 */
export function maskedForm(
  kind: IdentifierKind | "number" | "code",
  text: string,
  callingCode: string,
): string {
  switch (kind) {
    case "mobile":
      return maskedMobile(text, callingCode);
    case "email":
      return maskEmail(text);
    case "number":
    case "code":
    case "cardnumber":
    case "externalId":
    case "wechat":
      return text.length >= 12 ? `${text.slice(0, 4)} •••• ${text.slice(-4)}` : maskCode(text);
    default:
      return kind satisfies never;
  }
}

function maskedMobile(text: string, callingCode: string): string {
  const digits = text.replace(/\D/g, "");
  const abroad = text.startsWith("+") ? digits : digits.startsWith("00") ? digits.slice(2) : null;
  const whole = abroad ?? (digits.length > 10 && digits.startsWith(callingCode) ? digits : null);
  if (whole !== null && !whole.startsWith(callingCode)) return `+${whole.slice(0, 2)} ${dots} ${tail(whole)}`;
  const national = (whole?.slice(callingCode.length) ?? digits).replace(/^0/, "");
  return national.length >= 9
    ? `+${callingCode} ${national.slice(0, 2)} ${dots} ${tail(national)}`
    : `+${callingCode} ${dots} ${tail(national)}`;
}

function tail(digits: string): string {
  return digits.slice(digits.length >= 8 ? -4 : -2);
}
