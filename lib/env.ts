import { z } from "zod";

const url = z.string().refine((value) => URL.canParse(value), "must be an absolute address");
const port = z.coerce.number().int().min(1).max(65_535);
const list = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(values)).min(1));
const instant = z.string().refine((value) => !Number.isNaN(Date.parse(value)), "must be an ISO date-time");

const examples: Record<string, string> = {
  CAPILLARY_BASE_URL: "https://eu.api.capillarytech.com",
  CAPILLARY_AUTH: "oauth",
  CAPILLARY_TILL_CODE: "store.till01",
  CAPILLARY_TILL_PASSWORD: "the till's password, in plain",
  CAPILLARY_CLIENT_KEY: "from Organisation settings > API client",
  CAPILLARY_CLIENT_SECRET: "from Organisation settings > API client",
  CAPILLARY_SOURCE: "INSTORE",
  CAPILLARY_TIME_ZONE: "UTC",
  CAPILLARY_COUNTRY: "IN",
  NEXTAUTH_URL: "https://rewards.example.com",
  NEXTAUTH_SECRET: "the output of: openssl rand -base64 32",
  MEMBER_SIGN_IN: "otp",
  SIGN_IN_COUNTRIES: "IN,AE",
  OIDC_ISSUER: "https://login.example.com",
  STAFF_SIGN_IN: "directory",
  STAFF_OIDC_ISSUER: "https://login.example.com",
  STAFF_DIRECTORY: "./staff.json",
  DATABASE_URL: "file:./.data/rung.db",
  BRAND_FILE: "lib/theme/brands/rung.json",
  LOOK_AHEAD: "listed",
  LIMITS: "standard",
  APP_ENV: "production",
  TRUSTED_PROXY_HOPS: "1",
  TRAIL_DAYS: "400",
  LOG_LEVEL: "info",
  PORT: "3000",
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318",
  OTEL_TRACES_SAMPLER_ARG: "0.1",
  RUNG_NOW: "2026-11-21T10:42:00Z",
};

/** Upper-case ISO 3166 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/, "must be two capital letters, ISO 3166 alpha-2");
const countries = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .pipe(z.array(z.string().regex(/^[A-Z]{2}$/, "must be ISO 3166 alpha-2 codes between commas")).min(1));
const zone = z.string().refine((value) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}, "must be an IANA time zone");

const schema = z
  .object({
    APP_ENV: z.enum(["production", "demo", "test"]).default("production"),
    PORT: port.default(3000),
    CAPILLARY_BASE_URL: url,
    CAPILLARY_AUTH: z.enum(["basic", "oauth"]).default("oauth"),
    CAPILLARY_TILL_CODE: z.string().min(1).optional(),
    CAPILLARY_TILL_PASSWORD: z.string().min(1).optional(),
    CAPILLARY_CLIENT_KEY: z.string().min(1).optional(),
    CAPILLARY_CLIENT_SECRET: z.string().min(1).optional(),
    CAPILLARY_SOURCE: z.string().min(1).default("INSTORE"),
    CAPILLARY_ACCOUNT_ID: z.string().min(1).optional(),
    CAPILLARY_TIME_ZONE: zone.default("UTC"),
    CAPILLARY_COUNTRY: country.optional(),
    CAPILLARY_GOALS: z.enum(["target-groups", "promotions"]).default("target-groups"),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
    MEMBER_SIGN_IN: list(["otp", "oidc"]).default(["otp"]),
    /** Countries whose numbers get codes; unset: all, others than the brand's under a low ceiling. */
    SIGN_IN_COUNTRIES: countries.optional(),
    OIDC_ISSUER: url.optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_MEMBER_CLAIM: z.string().min(1).default("phone_number"),
    STAFF_SIGN_IN: list(["directory", "oidc"]).default(["directory"]),
    STAFF_DIRECTORY: z.string().min(1).default(".data/staff.json"),
    STAFF_OIDC_ISSUER: url.optional(),
    STAFF_OIDC_CLIENT_ID: z.string().min(1).optional(),
    STAFF_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    STAFF_OIDC_ROLE_CLAIM: z.string().min(1).default("rung_role"),
    STAFF_OIDC_STORE_CLAIM: z.string().min(1).default("rung_store"),
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres:\/\/|postgresql:\/\/)/, "must begin with file: or postgres://")
      .default("file:.data/rung.db"),
    BRAND_FILE: z.string().min(1).default("lib/theme/brands/rung.json"),
    LOOK_AHEAD: z.enum(["listed", "any"]).default("listed"),
    LIMITS: z.enum(["standard", "demo"]).default("standard"),
    METRICS_TOKEN: z.string().min(16, "must be at least 16 characters").optional(),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    /** Days that records of the look-up trail are kept. */
    TRAIL_DAYS: z.coerce.number().int().min(30, "must be at least 30 days").max(3_650).default(400),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** Where traces go, e.g. http://collector:4318; without it there are none. */
    OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
    /** `key=value` pairs, as the collector wants them. */
    OTEL_EXPORTER_OTLP_HEADERS: z.string().default(""),
    OTEL_SERVICE_NAME: z.string().min(1).default("rung"),
    /** The share of traces that is kept, 0 to 1; a front that traces decides for its own. */
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    RUNG_NOW: instant.optional(),
  })
  .superRefine((env, context) => {
    const need = (name: string, why: string) =>
      context.addIssue({ code: "custom", path: [name], message: `is needed because ${why}` });
    if (env.CAPILLARY_AUTH === "basic") {
      if (!env.CAPILLARY_TILL_CODE) need("CAPILLARY_TILL_CODE", "CAPILLARY_AUTH is basic");
      if (!env.CAPILLARY_TILL_PASSWORD) need("CAPILLARY_TILL_PASSWORD", "CAPILLARY_AUTH is basic");
    } else {
      if (!env.CAPILLARY_CLIENT_KEY) need("CAPILLARY_CLIENT_KEY", "CAPILLARY_AUTH is oauth");
      if (!env.CAPILLARY_CLIENT_SECRET) need("CAPILLARY_CLIENT_SECRET", "CAPILLARY_AUTH is oauth");
    }
    if (env.CAPILLARY_SOURCE !== "INSTORE" && !env.CAPILLARY_ACCOUNT_ID)
      need("CAPILLARY_ACCOUNT_ID", `CAPILLARY_SOURCE is ${env.CAPILLARY_SOURCE}`);
    if (
      env.MEMBER_SIGN_IN.includes("oidc") &&
      !(env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET)
    )
      need("OIDC_ISSUER", "MEMBER_SIGN_IN has oidc (OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too)");
    if (
      env.STAFF_SIGN_IN.includes("oidc") &&
      !(env.STAFF_OIDC_ISSUER && env.STAFF_OIDC_CLIENT_ID && env.STAFF_OIDC_CLIENT_SECRET)
    )
      need(
        "STAFF_OIDC_ISSUER",
        "STAFF_SIGN_IN has oidc (STAFF_OIDC_CLIENT_ID and STAFF_OIDC_CLIENT_SECRET too)",
      );
    if (env.APP_ENV === "production") {
      const refuse = (name: string, message: string) =>
        context.addIssue({ code: "custom", path: [name], message });
      if (env.LIMITS === "demo") refuse("LIMITS", "demo is refused in production");
      if (env.RUNG_NOW) refuse("RUNG_NOW", "is for tests only");
      // Discovery, keys and codes of a plain-http provider could be anybody's on the way.
      for (const name of ["OIDC_ISSUER", "STAFF_OIDC_ISSUER"] as const)
        if (env[name] !== undefined && !env[name].startsWith("https:"))
          refuse(name, "must be https, unless APP_ENV is demo or test");
      const upstream = URL.canParse(env.CAPILLARY_BASE_URL) ? new URL(env.CAPILLARY_BASE_URL) : null;
      if (
        upstream &&
        (upstream.protocol !== "https:" || /^(localhost|127\.|\[::1\]|0\.)/.test(upstream.hostname))
      )
        refuse("CAPILLARY_BASE_URL", "must be https and not this machine, unless APP_ENV is demo or test");
    }
  });

export type Env = Readonly<z.infer<typeof schema>>;

/** What is wrong with the environment, one line a name, each with an example. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * Reads the environment once, at boot.
 * @throws EnvError naming each bad value, the reason and an example; never the value itself
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "environment");
    const reason =
      issue.code === "invalid_type" && given[name] === undefined ? "is missing" : lower(issue.message);
    const example = examples[name];
    return `  ${name} ${reason}${example ? `. Example: ${name}=${example}` : ""}`;
  });
  throw new EnvError(`Rung cannot start with this environment:\n${[...new Set(lines)].join("\n")}`);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

let cached: Env | undefined;

/** The parsed environment of this process. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
