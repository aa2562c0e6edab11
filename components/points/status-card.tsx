import { figureSize } from "@/components/ui/figure-size";
import { rankHue } from "@/components/ui/rank";

export type StatusCardProps = {
  /** Accessible name of the landmark. */
  label: string;
  /** Picks the metal; null takes the plain one. */
  rank: number | null;
  /** Tier, or the programme where there are no tiers. */
  name: string;
  /** "until 31 Dec 2026", "highest tier"; null at the base tier. */
  line: string | null;
  /** The one number of the screen with its unit; or words when it is not known. Never 0 for unknown. */
  points: { amount: string; unit: string } | { unknown: string };
  /** "worth AED 125"; null when the ratio or the currency is not known. */
  worth: string | null;
  /** Rungs on the plate: whether one is above, and how many are held below (at most four in all). */
  ladder: { next: boolean; below: number } | null;
  /** Moved up lately: the lit rung climbs to its place from the one below. */
  risen?: boolean;
};

/** A metal plate in the tier's hue: who you are here, and the one number. */
export function StatusCard({ label, rank, name, line, points, worth, ladder, risen }: StatusCardProps) {
  return (
    <section
      className="plate"
      data-rank={rankHue(rank)}
      data-risen={risen ? "" : undefined}
      aria-label={label}
    >
      {ladder && <Ladder {...ladder} />}
      <p className="name">{name}</p>
      {line && <p className="sub">{line}</p>}
      <div className="foot figure">
        {"amount" in points ? (
          <p>
            <span className="num xl" data-chars={figureSize(points.amount)}>
              {points.amount}
            </span>
            <span className="unit">{points.unit}</span>
          </p>
        ) : (
          <p className="med">{points.unknown}</p>
        )}
        {worth && <p className="sub worth">{worth}</p>}
      </div>
    </section>
  );
}

/** The same plate in rank 0 while it loads: nothing moves when the figures come. */
export function StatusCardSkeleton() {
  return (
    <div className="plate" data-rank="0" aria-hidden="true">
      <span className="sk sk-line my-[7px] w-[84px]" />
      <span className="sk sk-line thin w-[132px]" />
      <div className="foot">
        <span className="sk sk-num w-[168px]" />
        <span className="sk sk-line thin mt-3.5 w-[104px]" />
      </div>
    </div>
  );
}

function Ladder({ next, below }: { next: boolean; below: number }) {
  const held = Math.max(0, Math.min(below, next ? 2 : 3));
  return (
    <span className="ladder" aria-hidden="true">
      {next && <i className="next" />}
      <i className="here" />
      {["first", "second", "third"].slice(0, held).map((rung) => (
        <i key={rung} />
      ))}
    </span>
  );
}
