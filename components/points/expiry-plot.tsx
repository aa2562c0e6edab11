import { timeline } from "@/components/points/expiry-geometry";
import type { SaidLot } from "@/lib/format/points-sentence";
import { sayMonthTick } from "@/lib/format/say-date";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";

export type ExpiryPlotProps = {
  /** Soonest first; lots without an end are no mark. */
  lots: readonly SaidLot[];
  words: BrandWords;
};

const axis = 128;
const height = 156;

/** When points end, on a true scale of time. The rows under it hold the same figures. */
export function ExpiryPlot({ lots, words }: ExpiryPlotProps) {
  const speech = useSpeech(words);
  const dated = lots.filter((lot) => lot.date !== null);
  if (dated.length === 0) return null;
  const { sticks, ticks, capWidth } = timeline(dated, speech.now);
  const name = dated
    .map((lot) => speech.t("points.ending.plotOne", { amount: lot.amount, date: lot.date ?? "" }))
    .join("; ");
  return (
    <svg className="plot expiry" width="100%" height={height} role="img" aria-label={name}>
      <line className="axis" x1="0" x2="100%" y1={axis + 0.5} y2={axis + 0.5} />
      {ticks.map((tick) => (
        <svg
          key={tick.key}
          aria-hidden="true"
          x={`${tick.x}%`}
          y={axis}
          overflow="visible"
          width="1"
          height="28"
        >
          <line className="axis" x1="0.5" x2="0.5" y1="0" y2="5" />
          <text className="tick" x="0" y="20">
            {sayMonthTick(tick.month, speech)}
          </text>
        </svg>
      ))}
      {sticks.map((stick) => (
        <svg
          key={stick.key}
          aria-hidden="true"
          x={`${stick.x}%`}
          y="0"
          overflow="visible"
          width="1"
          height={axis}
        >
          <g className={stick.soon ? "stick soon" : "stick"}>
            <rect className="stem" x="-1.5" y={axis - stick.height + 5} width="3" height={stick.height - 5} />
            <rect
              className="cap"
              x={-capWidth / 2}
              y={axis - stick.height}
              width={capWidth}
              height="9"
              rx="4.5"
            />
            {stick.label !== null && (
              <text
                className="v"
                data-anchor={stick.anchor}
                x={labelX[stick.anchor]}
                y={axis - stick.height - 8}
              >
                {stick.label}
              </text>
            )}
          </g>
        </svg>
      ))}
    </svg>
  );
}

const labelX = { start: -12, middle: 0, end: 12 } as const;
