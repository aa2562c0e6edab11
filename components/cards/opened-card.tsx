import type { ReactNode } from "react";
import { CardCode, type CardCodeProps } from "@/components/cards/card-code";
import { StayAwake } from "@/components/cards/stay-awake";
import { figureSize } from "@/components/ui/figure-size";
import { Icon } from "@/components/ui/icon";
import { routes } from "@/lib/routes";

export type OpenedCardProps = {
  cardId: number;
  title: string;
  close: string;
  /** null: the card cannot be used; `instead` says why. */
  code: CardCodeProps | null;
  instead: ReactNode;
  fields: { name: string; value: string }[];
  name: string | null;
  /**
   * Spendable points and "points as of 10:42"; null when they are not known. `kept` is the same with its day, for
   * the copy that is kept: that one is read on other days.
   */
  points: { amount: string; asOf: string; kept: string } | null;
};

/** The whole screen is paper: code, number, name, points. No tier colour and no motif near the code. */
export function OpenedCard({ cardId, title, close, code, instead, fields, name, points }: OpenedCardProps) {
  return (
    <main className="open-card" data-theme="light">
      <div className="top">
        <a className="icon-btn" href={routes.card} aria-label={close}>
          <Icon name="close" />
        </a>
        <h1 className="h2">{title}</h1>
      </div>
      {code ? <CardCode {...code} /> : <div className="code px-5">{instead}</div>}
      <div className="foot figure">
        <div className="min-w-0">
          {name && <p className="strong">{name}</p>}
          {fields.map((field) => (
            <p key={field.name} className="sm t2" data-not-kept="">
              {`${field.name} · `}
              <bdi>{field.value}</bdi>
            </p>
          ))}
          {points && (
            <p className="sm t2" data-kept={points.kept}>
              {points.asOf}
            </p>
          )}
        </div>
        {points && (
          <p className="num lg" data-chars={figureSize(points.amount)}>
            {points.amount}
          </p>
        )}
      </div>
      {code && <StayAwake cardId={cardId} />}
    </main>
  );
}
