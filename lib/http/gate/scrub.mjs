/**
 * Takes out what could name a person or open a door: addresses, long numbers, tokens, query strings.
 * @param {string} text
 */
export function scrub(text) {
  return text
    .slice(0, 500)
    .replace(/\?[^\s"']*/g, "?…")
    .replace(/[^\s"'<>@]+@[^\s"'<>@]+/g, "[address]")
    .replace(/\+?\d[\d\s().-]{4,}\d/g, "[number]")
    .replace(/[A-Za-z0-9_-]{24,}/g, "[token]");
}
