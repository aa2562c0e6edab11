import { figureSize } from "@/components/ui/figure-size";

export type TillFiguresProps = {
  /** null: not known; then `unknown` is said instead of a figure. */
  points: string | null;
  unit: string;
  /** "worth ₹958.27 today" as what stands before, the amount, and what stands after. */
  worth: readonly [string, string, string] | null;
  unknown: string;
  tier: string | null;
  /** "highest tier · until 31 Mar 2027" */
  tierNote: string | null;
  noTier: string;
};

/** Points and tier on one baseline, readable at one metre. */
export function TillFigures({ points, unit, worth, unknown, tier, tierNote, noTier }: TillFiguresProps) {
  const chars = points === null ? undefined : figureSize(points);
  return (
    <div className="far" data-long={chars === undefined ? undefined : ""}>
      <div className={chars && "figure"}>
        {points === null ? (
          <p className="say">{unknown}</p>
        ) : (
          <>
            <p className="num far-n" data-chars={chars}>
              {points}
            </p>
            <p className="note">
              {unit}
              {worth && (
                <>
                  {" · "}
                  {worth[0]}
                  <b className="strong text-(--text-1)">{worth[1]}</b>
                  {worth[2]}
                </>
              )}
            </p>
          </>
        )}
      </div>
      <div className="min-w-0">
        {tier === null ? <p className="say">{noTier}</p> : <p className="tiername">{tier}</p>}
        {tierNote && <p className="note">{tierNote}</p>}
      </div>
      {tier !== null && (
        <span className="steps" aria-hidden="true">
          <i className="here" />
          <i />
          <i />
        </span>
      )}
    </div>
  );
}
