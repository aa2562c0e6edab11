import { useId } from "react";
import { rankHue } from "@/components/ui/rank";

export type BarProps = {
  /** `reach`: the goal rung stands one rise up. `keep`: it stands level. */
  kind: "reach" | "keep";
  /** Done ÷ target, 0–1. Drawn rounded down, at least 4 px above 0, and full only when `met`. */
  ratio: number;
  met: boolean;
  /** The sentence over the bar; what a screen reader hears. */
  sentence: string;
  /** Rank of the tier that the goal is; null when the goal is no tier (a grey rung). */
  targetRank: number | null;
  size?: "big" | "thin";
  /** Part of the rail (0–1) that leaves by the day looked at: hatched at the end of what is done. */
  leaving?: number;
  /** Accessible name; the sentence is the value. */
  label?: string;
};

const heights = { big: 14, normal: 10, thin: 7 } as const;
// A goal that is not met never looks met: the rail keeps a gap that can be seen.
const almost = 0.985;

/**
 * The width of a fill as SVG geometry: `37.2%`, rounded down to a tenth.
 * @param ratio done ÷ target
 */
export function barWidth(ratio: number, met: boolean): string {
  if (met) return "100%";
  const part = Number.isFinite(ratio) ? Math.min(almost, Math.max(0, ratio)) : 0;
  return `${Math.floor(part * 1000) / 10}%`;
}

/** A rail that ends in a rung. Colours come from `data-rank` on an ancestor. */
export function Bar({ kind, ratio, met, sentence, targetRank, size, leaving = 0, label }: BarProps) {
  const hatch = useId();
  const height = heights[size ?? "normal"];
  const radius = height / 2;
  const some = met || ratio > 0;
  const stays = Math.max(0, ratio - leaving);
  return (
    <div
      className="bar"
      data-kind={kind}
      data-size={size}
      role="progressbar"
      aria-label={label ?? sentence}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={met ? 100 : Math.min(99, Math.max(0, Math.floor(ratio * 100)))}
      aria-valuetext={sentence}
    >
      <svg className="bar-rail" width="100%" height={height} aria-hidden="true" focusable="false">
        {leaving > 0 && (
          <>
            <pattern
              id={hatch}
              width="6"
              height={height}
              patternUnits="userSpaceOnUse"
              patternTransform="skewX(-25)"
            >
              <path className="hatch" d={`M1 0V${height}`} />
            </pattern>
            <rect width={barWidth(ratio, met)} height={height} rx={radius} fill={`url(#${hatch})`} />
          </>
        )}
        {some && leaving < ratio && <rect className="fill" width="4" height={height} rx="2" />}
        {some && (
          <rect
            className="fill"
            width={leaving > 0 ? barWidth(stays, false) : barWidth(ratio, met)}
            height={height}
            rx={radius}
          />
        )}
      </svg>
      <span
        className="bar-goal"
        data-rank={targetRank === null ? undefined : rankHue(targetRank)}
        data-met={met ? "" : undefined}
      />
    </div>
  );
}
