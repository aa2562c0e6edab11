import "server-only";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { LimitName } from "@/lib/auth/limits";

type Wanted = readonly (readonly [LimitName, string])[];

/** Limits of sending to one place, narrowest first; an e-mail has no ranges and no country. */
export function placeLimits(channel: "mobile" | "email", value: string, homeCountry: string): Wanted {
  const place = `${channel}:${value}`;
  const own: Wanted = [
    ["code-number-30s", place],
    ["code-number-10min", place],
    ["code-number-day", place],
  ];
  if (channel === "email") return own;
  const country = countryOf(value, homeCountry);
  return [
    ...own,
    ["code-prefix-hour", value.slice(0, -4)],
    [country === homeCountry ? "code-home-country-hour" : "code-other-country-hour", country],
  ];
}

/**
 * False when the operator named the countries that get codes and this number is of none of them. A number
 * without a country code counts as the brand's own country.
 */
export function isOpenCountry(
  channel: "mobile" | "email",
  value: string,
  homeCountry: string,
  open: readonly string[] | undefined,
): boolean {
  return channel === "email" || open === undefined || open.includes(countryOf(value, homeCountry));
}

function countryOf(value: string, homeCountry: string): string {
  return parsePhoneNumberFromString(`+${value}`)?.country ?? homeCountry;
}

/** Limits of asking at all, taken before Capillary hears of it. */
export function askingLimits(addressBlock: string): Wanted {
  return [
    ["code-address-10min", addressBlock],
    ["code-address-day", addressBlock],
  ];
}
