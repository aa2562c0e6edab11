import type { Evidence } from "@/lib/cli/doctor/evidence";
import { counted, type Finding, finding, plainly, whyUnknown } from "@/lib/cli/doctor/finding";
import type { CardFacts } from "@/lib/loyalty/customer";
import { fitSymbology, holds } from "@/lib/loyalty/symbology";
import type { Symbology } from "@/lib/loyalty/view-models";
import { symbologyOf } from "@/lib/member/cards";

const names: Readonly<Record<Symbology, string>> = {
  code128: "Code 128",
  qrcode: "QR",
  ean13: "EAN-13",
  pdf417: "PDF417",
  azteccode: "Aztec",
  datamatrix: "Data Matrix",
};

type Misfit = { series: string; wanted: Symbology; drawn: Symbology; of: number; count: number };

/** Card series whose numbers the brand file's symbology cannot hold; they are drawn as another one. */
export function checkCards(evidence: Evidence): Finding {
  const say = finding("card-symbologies", "Card codes");
  const { reads, brand } = evidence;
  const why = whyUnknown(evidence);
  if (why) return say("unknown", why);
  const cards = reads.customer.kind === "ok" ? reads.customer.value.cards : null;
  if (!cards) return say("lacks", "The answer has no readable cards: the wallet will not show.");
  if (cards.length === 0) return say("unknown", "This member has no card: try another member.");
  const misfits = misfitsOf(cards, (card) => symbologyOf(card.series, brand.cards));
  const series = new Set(cards.map(seriesName)).size;
  if (misfits.length === 0)
    return say("fine", `${counted(cards.length, "card")} of ${series} series: every number fits its code.`);
  const parts = misfits.map(
    ({ series: name, wanted, drawn, count, of }) =>
      `${name}: ${count} of ${counted(of, "number")} cannot be ${names[wanted]}, drawn as ${names[drawn]}`,
  );
  return say("lacks", `${parts.join("; ")}. Correct "symbologies" in the brand file.`);
}

function misfitsOf(cards: readonly CardFacts[], wantedOf: (card: CardFacts) => Symbology): Misfit[] {
  const bySeries = new Map<string, CardFacts[]>();
  for (const card of cards) bySeries.set(seriesName(card), [...(bySeries.get(seriesName(card)) ?? []), card]);
  return [...bySeries].flatMap(([series, all]) => {
    const bad = all.filter((card) => !holds(wantedOf(card), card.number));
    const [first] = bad;
    if (!first) return [];
    const wanted = wantedOf(first);
    return [{ series, wanted, drawn: fitSymbology(first.number, wanted), of: all.length, count: bad.length }];
  });
}

function seriesName({ series }: CardFacts): string {
  return plainly(series.name ?? series.code ?? (series.id || "no series"));
}
