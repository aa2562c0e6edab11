/**
 * A card number in groups of four, for eyes: "8004 2719 3350 1846". Numbers with their own spaces or
 * dashes keep them. Copying and codes use the number as it is.
 */
export function inFours(number: string): string {
  if (/[\s-]/.test(number)) return number;
  const letters = [...number];
  const groups: string[] = [];
  for (let at = 0; at < letters.length; at += 4) groups.push(letters.slice(at, at + 4).join(""));
  return groups.join(" ");
}

/** A number to tell cards apart by in a list: "8004 •••• 1846"; short ones are whole. */
export function shortNumber(number: string): string {
  const letters = [...number.replace(/[\s-]/g, "")];
  if (letters.length < 12) return inFours(number);
  return `${letters.slice(0, 4).join("")} •••• ${letters.slice(-4).join("")}`;
}

/**
 * The short form of each number, by number; whole where two would look alike ("mtest…067003" and
 * "mtest…107003").
 */
export function tellApart(numbers: readonly string[]): (number: string) => string {
  const shorts = numbers.map(shortNumber);
  return (number) => {
    const short = shortNumber(number);
    return shorts.filter((other) => other === short).length > 1 ? inFours(number) : short;
  };
}
