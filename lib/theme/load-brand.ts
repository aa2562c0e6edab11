import "server-only";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import { once } from "@/lib/once";
import type { Brand } from "@/lib/theme/brand";
import { BrandError, parseBrand } from "@/lib/theme/brand-schema";

const defaultFile = "lib/theme/brands/rung.json";

/**
 * The operator's brand, read and checked once per process.
 * @throws BrandError when the file is missing or has a fault; the start then stops with that message
 */
export function brand(): Brand {
  return once("brand", () => {
    // The gallery needs no environment: it speaks to nothing.
    if (process.env.GALLERY === "1") {
      const file = process.env.BRAND_FILE ?? defaultFile;
      return parseBrand(readBrand(file), file);
    }
    const { BRAND_FILE: file, CAPILLARY_COUNTRY: country } = env();
    return parseBrand(readBrand(file), file, country);
  });
}

function readBrand(file: string): string {
  try {
    return readFileSync(
      /* turbopackIgnore: true */ resolve(/* turbopackIgnore: true */ process.cwd(), file),
      "utf8",
    );
  } catch {
    throw new BrandError(`Rung cannot start: the brand file ${file} (BRAND_FILE) cannot be read.`);
  }
}
