import { Icon } from "@/components/ui/icon";

/** First letters of up to two names, in the reader's script; null when no name is known. */
export function initials(name: string | null): string | null {
  const letters = (name ?? "")
    .split(/\s+/)
    .map((part) => [...part][0] ?? "")
    .filter((letter) => /\p{L}/u.test(letter));
  const picked = [letters[0], letters.length > 1 ? letters.at(-1) : undefined].filter(Boolean).join("");
  return picked === "" ? null : picked.toLocaleUpperCase();
}

/** A round place with the person's first letters. Silent: the link around it carries the name. */
export function Avatar({ name }: { name: string | null }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials(name) ?? <Icon name="person" small />}
    </span>
  );
}
