import "server-only";
import { maskCode } from "@/lib/loyalty/mask";
import type { Card } from "@/lib/loyalty/view-models";
import type { CardsView, Grade } from "@/lib/loyalty/views";
import { hiddenOf, type StaffViewName, type StaffViews, shownFrom } from "@/lib/staff/grades";

/** A view as a grade shows it: hidden keys are absent and named. */
export type Graded<V extends StaffViewName> = Partial<StaffViews[V]> & { hidden: string[] };

/** Takes away what the table hides from this grade, and whatever the table does not know. */
export function applyGrade<V extends StaffViewName>(
  view: V,
  data: Partial<StaffViews[V]>,
  grade: Grade,
): Graded<V> {
  const copy = structuredClone(data);
  const known = Object.keys(shownFrom[view]);
  for (const key of Object.keys(copy)) if (!known.includes(key)) Reflect.deleteProperty(copy, key);
  const hidden = hiddenOf(view, grade);
  for (const key of hidden) remove(copy, key.split("."));
  return Object.assign(copy, { hidden });
}

function remove(value: unknown, path: readonly string[]): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) remove(item, path);
    return;
  }
  if (rest.length === 0) Reflect.deleteProperty(value, key);
  else remove(Reflect.get(value, key), rest);
}

/** Below full grade a card that was not scanned shows its last four, and draws no code. */
export function cardsFor(view: CardsView, grade: Grade, scanned: string | null): CardsView {
  if (grade === "full") return view;
  const cut = (card: Card): Card =>
    scanned !== null && sameCode(card.number, scanned)
      ? card
      : { ...card, number: maskCode(card.number), symbology: null };
  return { cards: view.cards?.map(cut) ?? null };
}

/** Card numbers are compared without spaces and case: people and scanners write them differently. */
export function sameCode(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[\s-]/g, "").toUpperCase();
  return plain(a) === plain(b);
}
