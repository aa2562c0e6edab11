import { z } from "zod";
import { locales } from "@/lib/i18n/locale";
import type { Brand } from "@/lib/theme/brand";
import { parseColour } from "@/lib/theme/colour";
import { contrastFaults } from "@/lib/theme/contrast-check";
import { jsonLines, lineOf } from "@/lib/theme/json-lines";

const symbology = z.enum(["code128", "qrcode", "ean13", "pdf417", "azteccode", "datamatrix"]);
const colour = z
  .string()
  .refine((text) => parseColour(text) !== null, "must be a colour such as #0d5570 or oklch(0.415 0.078 232)")
  .nullable()
  .default(null);
const zone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, "must be an IANA time zone such as Asia/Kolkata");
// It becomes part of sentences, in which these signs have a meaning of their own.
const noun = z
  .string()
  .regex(/^[^{}<>'#|]{1,30}$/, "must be a word of at most 30 letters without { } < > ' # |");
const word = z.strictObject({ one: noun, other: noun });
const field = z.strictObject({
  field: z.string().min(1),
  label: z.string().min(1),
  labels: z.partialRecord(z.enum(locales), z.string().min(1)).default({}),
});
const png = z.string().regex(/^\/[\w./-]+\.png$/, "must be the path of a PNG file under public/");
const on = z.boolean().default(true);

/** What an operator may write. Unknown keys are refused, so that a slip of the pen is not a silent default. */
const schema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).max(40),
  logo: z
    .string()
    .regex(
      /^(\/[\w./-]+|data:image\/(svg\+xml|png)[;,].+)$/,
      "must be a path under public/ or a data: address",
    )
    .nullable()
    .default(null),
  /** 192 px, 512 px, and 512 px with all that matters within the middle 80 %. */
  icons: z.strictObject({ small: png, large: png, maskable: png }).nullable().default(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be two capital letters, ISO 3166 alpha-2")
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be three capital letters, ISO 4217")
    .nullable()
    .default(null),
  timeZone: zone,
  locales: z.array(z.enum(locales)).min(1).default(["en", "ar", "hi"]),
  colours: z
    .strictObject({
      accent: colour,
      accentInk: colour,
      accentWash: colour,
      accentDark: colour,
      accentInkDark: colour,
      accentWashDark: colour,
      tiers: z
        .array(
          z.strictObject({
            rank: z.int().min(0).max(6),
            hue: z.number().min(0).max(360),
            chroma: z.number().min(0).max(0.3),
          }),
        )
        .default([]),
    })
    .prefault({}),
  radius: z.number().min(0).max(28).default(14),
  font: z.enum(["Figtree", "Readex Pro", "Anek Devanagari", "system"]).default("Figtree"),
  vocabulary: z
    .strictObject({
      points: z.partialRecord(z.enum(locales), word).default({}),
    })
    .prefault({}),
  pointDecimals: z
    .strictObject({
      default: z.int().min(0).max(4).default(0),
      byProgram: z.record(z.string().regex(/^\d+$/), z.int().min(0).max(4)).default({}),
    })
    .prefault({}),
  modules: z
    .strictObject({
      card: on,
      trackers: on,
      goals: on,
      activity: on,
      partners: on,
      groups: on,
      lookAhead: on,
      currencies: z.boolean().default(false),
    })
    .prefault({}),
  trackers: z
    .array(
      z.strictObject({ match: z.string().min(1), target: z.number().positive().nullable().default(null) }),
    )
    .default([]),
  cards: z
    .strictObject({
      defaultSymbology: symbology.default("code128"),
      symbologies: z.record(z.string().min(1), symbology).default({}),
      fields: z.array(field).default([]),
      labelField: z.string().min(1).nullable().default(null),
    })
    .prefault({}),
  profileFields: z.array(field).default([]),
});

/** What is wrong with a brand file: one line a fault, with the line of the file. */
export class BrandError extends Error {
  override readonly name = "BrandError";
}

/**
 * Reads the operator's brand file.
 * @param text the file's content, JSON
 * @param file its name, for the message
 * @param country ISO 3166 alpha-2, for a file that names none (CAPILLARY_COUNTRY)
 * @throws BrandError naming every fault with its line; a colour below WCAG AA is a fault
 */
export function parseBrand(text: string, file: string, country?: string): Brand {
  const data = parseJson(text, file);
  const lines = jsonLines(text);
  const refuse = (faults: { path: readonly (string | number)[]; message: string }[]): never => {
    const shown = faults.map(
      ({ path, message }) => `  ${file}:${lineOf(lines, path)} ${path.join(".") || "the file"}: ${message}`,
    );
    throw new BrandError(`Rung cannot start with this brand file:\n${shown.join("\n")}`);
  };
  const parsed = schema.safeParse(data);
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map((issue) => ({
        // An unknown key is named by its own line, not by its parent's.
        path: [
          ...issue.path.map(keyOf),
          ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []),
        ],
        message: issue.message,
      })),
    );
  const faults = contrastFaults(parsed.data.colours);
  if (faults.length > 0) return refuse(faults);
  const { $schema: _, ...brand } = parsed.data;
  const own = brand.country ?? country;
  if (own === undefined)
    return refuse([{ path: ["country"], message: "is not named; name it here or set CAPILLARY_COUNTRY" }]);
  return Object.freeze({ ...brand, country: own });
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === "symbol" ? key.toString() : key;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "is not JSON";
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(at) ? 1 : text.slice(0, at).split("\n").length;
    throw new BrandError(
      `Rung cannot start with this brand file:\n  ${file}:${line} is not JSON: ${message}`,
    );
  }
}
