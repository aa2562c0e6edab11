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
  const country = parsePhoneNumberFromString(`+${value}`)?.country ?? homeCountry;
  return [
    ...own,
    ["code-prefix-hour", value.slice(0, -4)],
    [country === homeCountry ? "code-home-country-hour" : "code-other-country-hour", country],
  ];
}

/** Limits of asking at all, taken before Capillary hears of it. */
export function askingLimits(addressBlock: string): Wanted {
  return [
    ["code-address-10min", addressBlock],
    ["code-address-day", addressBlock],
  ];
}
