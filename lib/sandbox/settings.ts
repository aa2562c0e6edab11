/** The calls of the sandbox as faults and access name them. */
export const endpointNames = [
  "token",
  "otp",
  "customer",
  "lookup",
  "trackers",
  "targets",
  "expiry",
  "promised",
  "ledger",
  "subscriptions",
  "promotions",
] as const;
export type EndpointName = (typeof endpointNames)[number];

export const primaryKinds = ["mobile", "email", "externalId"] as const;

/** What the sandboxed cluster is like; changed by `POST /__sandbox/config`. */
export type Settings = {
  /** The gap add-on: off leaves `upgradeStrategies` and `gapToRenewSummary` out. */
  gapAddOn: boolean;
  /** `listed`: 0, 1 and 30 only, as documented; other days get 400 with an empty body. */
  lookAhead: "any" | "listed";
  /** Names, e-mails and mobiles come as `*****`. */
  masking: boolean;
  /** Calls that the access group lacks: 403 / 4000. */
  forbidden: readonly EndpointName[];
  /** `people`: lists are accepted, only people marked so need them. `on`: everybody's primary is `primaryIdentifier`. */
  dualEligibility: "people" | "on" | "off";
  primaryIdentifier: (typeof primaryKinds)[number];
  tokenTtlSeconds: number;
  otpTtlSeconds: number;
  otpTries: number;
  otpDailyLimit: number;
  /** `Asia/Kolkata`: date-times come with +05:30, as a cluster in India answers. */
  serverZone: "UTC" | "Asia/Kolkata";
  /** Shifts the `Date` header, for clock-skew checks. */
  clockOffsetSeconds: number;
  /** Plants recognisable strings as unknown fields at every depth of every payload. */
  canaries: boolean;
};

export const defaultSettings: Settings = {
  gapAddOn: true,
  lookAhead: "any",
  masking: false,
  forbidden: [],
  dualEligibility: "people",
  primaryIdentifier: "mobile",
  tokenTtlSeconds: 300,
  otpTtlSeconds: 300,
  otpTries: 5,
  otpDailyLimit: 5000,
  serverZone: "UTC",
  clockOffsetSeconds: 0,
  canaries: false,
};

const isBoolean = (value: unknown) => typeof value === "boolean";
const oneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value);
const whole = (least: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least;

const rules: { [Name in keyof Settings]: { test: (value: unknown) => boolean; says: string } } = {
  gapAddOn: { test: isBoolean, says: "true or false" },
  lookAhead: { test: oneOf(["any", "listed"]), says: "any or listed" },
  masking: { test: isBoolean, says: "true or false" },
  forbidden: {
    test: (value) => Array.isArray(value) && value.every(oneOf(endpointNames)),
    says: `a list of ${endpointNames.join(", ")}`,
  },
  dualEligibility: { test: oneOf(["people", "on", "off"]), says: "people, on or off" },
  primaryIdentifier: { test: oneOf(primaryKinds), says: primaryKinds.join(", ") },
  tokenTtlSeconds: { test: whole(1), says: "a whole number from 1" },
  otpTtlSeconds: { test: whole(1), says: "a whole number from 1" },
  otpTries: { test: whole(1), says: "a whole number from 1" },
  otpDailyLimit: { test: whole(1), says: "a whole number from 1" },
  serverZone: { test: oneOf(["UTC", "Asia/Kolkata"]), says: "UTC or Asia/Kolkata" },
  clockOffsetSeconds: { test: whole(-86_400), says: "a whole number of seconds" },
  canaries: { test: isBoolean, says: "true or false" },
};

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(rules, name);

/** What is wrong with a change of settings, or null. */
export function settingsProblem(change: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(change)) {
    if (!isSetting(name)) return `"${name}" is no setting; there are ${Object.keys(rules).join(", ")}.`;
    if (!rules[name].test(value)) return `"${name}" must be ${rules[name].says}.`;
  }
  return null;
}
