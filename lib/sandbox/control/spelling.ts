const least = 8;

/** The plain form of an address: an e-mail in lower case, or digits without `+`, `00` and trunk zeros. */
export function plain(text: string): string {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed.includes("@")) return trimmed.toLowerCase();
  const bare = trimmed.replace(/[\s().+-]/g, "");
  return /^\d+$/.test(bare) ? bare.replace(/^0+/, "") : bare;
}

/** True when two spellings mean the same address: a number with and without its country code is one. */
export function sameAddress(left: string, right: string): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (a === b) return true;
  const digits = /^\d+$/.test(a) && /^\d+$/.test(b) && Math.min(a.length, b.length) >= least;
  return digits && Math.abs(a.length - b.length) <= 3 && (a.endsWith(b) || b.endsWith(a));
}
