import { parsePhoneNumberFromString } from "libphonenumber-js";

/** "+91 80000 00150" for digits that hold a country's code; what is no such number stays as it was sent. */
export function sayPhone(digits: string): string {
  const parsed = /^\+?\d{8,15}$/.test(digits)
    ? parsePhoneNumberFromString(`+${digits.replace("+", "")}`)
    : null;
  return parsed?.isValid() ? parsed.formatInternational() : digits;
}
