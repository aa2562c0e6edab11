import { hasArabic, hasLatin, isolated } from "@/lib/i18n/isolate";

/** Between two facts; it begins no line. */
export const dot = "\u00a0· ";

/**
 * Facts on one line, a dot between them that never begins a line. Among Arabic words each Latin part is isolated:
 * names and the figures after them would else run together, in the wrong order.
 */
export function beside(parts: readonly string[]): string {
  const mixed = parts.some(hasArabic);
  return parts.map((part) => (mixed && hasLatin(part) ? isolated(part) : part)).join(dot);
}
