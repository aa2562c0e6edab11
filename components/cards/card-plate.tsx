import { rankHue } from "@/components/ui/rank";

export type CardPlateProps = {
  title: string;
  name: string | null;
  /** Short: the opened card has it whole. */
  number: string;
  line: string;
  rank: number | null;
  ladder: { next: boolean; below: number } | null;
};

/** The first card of the wallet as a plate. */
export function CardPlate({ title, name, number, line, rank, ladder }: CardPlateProps) {
  return (
    <div className="plate" data-rank={rankHue(rank)}>
      {ladder && (
        <span className="ladder" aria-hidden="true">
          {ladder.next && <i className="next" />}
          <i className="here" />
          {ladder.below > 0 && <i />}
        </span>
      )}
      <p className="name">{title}</p>
      {name && (
        <p className="sub holder two-lines">
          <bdi>{name}</bdi>
        </p>
      )}
      <div className="foot">
        <p className="num ltr plate-number">{number}</p>
        <p className="sub pt-1">{line}</p>
      </div>
    </div>
  );
}
