const dots = "•••";

/** "Olga Karimova" → "O••• K•••": initials and marks of one length, so that the mask says nothing of the name. */
export function maskName(firstName: string | null, lastName: string | null): string | null {
  const parts = [firstName, lastName].flatMap((part) => {
    const initial = [...(part ?? "").trim()][0];
    return initial ? [`${initial.toLocaleUpperCase("en")}${dots}`] : [];
  });
  return parts.length > 0 ? parts.join(" ") : null;
}

/** "971505554821" → "971••• 4821" with at most four digits shown at the end; short numbers show less. */
export function maskDigits(number: string): string {
  const digits = number.replace(/\D/g, "");
  const tail = digits.slice(digits.length >= 8 ? -4 : -2);
  return digits.length <= 4 ? dots : `${dots} ${tail}`;
}

/** "rana@example.com" → "r•••@example.com". */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  const initial = [...address][0];
  return at < 1 || !initial ? dots : `${initial}${dots}${address.slice(at)}`;
}

/** "8004000000001846" → "•••• 1846"; codes of up to four characters are hidden whole. */
export function maskCode(code: string): string {
  const letters = [...code.trim()];
  return letters.length <= 4 ? "••••" : `•••• ${letters.slice(letters.length >= 8 ? -4 : -2).join("")}`;
}

/** An identifier of any kind, masked by its kind: `mobile`, `email`, and codes for everything else. */
export function maskIdentifier(kind: string, value: string): string {
  switch (kind.toLowerCase()) {
    case "mobile":
      return maskDigits(value);
    case "email":
      return maskEmail(value);
    default:
      return value.includes("@") ? maskEmail(value) : maskCode(value);
  }
}
