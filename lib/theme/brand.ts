import type { Locale } from "@/lib/i18n/locale";
import type { Symbology } from "@/lib/loyalty/view-models";

/** A field that Capillary may send and members may see; `labels` say it in further languages. */
export type ListedField = { field: string; label: string; labels?: Partial<Record<Locale, string>> };

/** The operator's file, checked at start (see brand-schema.ts). Lists are matched without regard to case. */
export type Brand = {
  name: string;
  /** A path under public/ or a data address of an SVG or PNG; null draws Rung's own mark. */
  logo: string | null;
  /** PNG files under public/ for the home screen of a phone; null with a logo: the logo alone, not maskable. */
  icons: { small: string; large: string; maskable: string } | null;
  /** ISO 3166 alpha-2: how a number without a country code is read. */
  country: string;
  /** ISO 4217; null: money is a bare number with the word "spend". */
  currency: string | null;
  /** IANA zone in which members read dates. */
  timeZone: string;
  locales: readonly Locale[];
  colours: {
    accent: string | null;
    accentInk: string | null;
    accentWash: string | null;
    accentDark: string | null;
    accentInkDark: string | null;
    accentWashDark: string | null;
    /** Hue 0–360 and strength (OKLCH chroma) by tier rank 0–6. */
    tiers: readonly { rank: number; hue: number; chroma: number }[];
  };
  /** Corner radius in CSS pixels. */
  radius: number;
  font: "Figtree" | "Readex Pro" | "Anek Devanagari" | "system";
  /** The brand's own word for points per language; `one` and `other` as in ICU. */
  vocabulary: { points: Partial<Record<Locale, { one: string; other: string }>> };
  /** Decimals of a point balance, by programme id; `default` for the rest. */
  pointDecimals: { default: number; byProgram: Readonly<Record<string, number>> };
  modules: {
    card: boolean;
    trackers: boolean;
    goals: boolean;
    activity: boolean;
    partners: boolean;
    groups: boolean;
    lookAhead: boolean;
    /** Alternate currencies; they cost a call of their own, so a brand that has some switches them on. */
    currencies: boolean;
  };
  /** Trackers that members see, by name or id, with a threshold where the operator knows one. */
  trackers: readonly { match: string; target: number | null }[];
  cards: {
    defaultSymbology: Symbology;
    /** By series id, code or name. */
    symbologies: Readonly<Record<string, Symbology>>;
    /** Custom and extended card fields that may be shown, with the label to show. */
    fields: readonly ListedField[];
    /** The field that names the card, e.g. `custom_card_name`. */
    labelField: string | null;
  };
  /** Extended customer fields that may be shown on Profile. */
  profileFields: readonly ListedField[];
};
