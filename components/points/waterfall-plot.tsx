import { useId } from "react";
import { type Column, waterfall } from "@/components/points/waterfall-geometry";
import { type Equation, equationSentence } from "@/lib/format/points-sentence";
import { sayCompact, sayPoints } from "@/lib/format/say-amount";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";

export type WaterfallPlotProps = { equation: Equation; programId: number; words: BrandWords };

/** The equation as a waterfall; the table under it holds the same figures. Drawn on the server. */
export function WaterfallPlot({ equation, programId, words }: WaterfallPlotProps) {
  const speech = useSpeech(words);
  const hatch = useId();
  const { columns, levels, base, height } = waterfall(equation);
  const crowded = columns.length > 5;
  const values = labels(columns, speech, programId);
  return (
    <svg
      className="plot"
      width="100%"
      height={height + (crowded ? 16 : 0)}
      role="img"
      aria-label={equationSentence(equation, speech, programId)}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(28)">
        <rect className="hatch-ground" width="6" height="6" />
        <rect className="hatch-line" width="2" height="6" />
      </pattern>
      <line className="base" x1="0" x2="100%" y1={base} y2={base} />
      {levels.map((level) => (
        <line
          key={level.from}
          className="ln"
          x1={`${level.from}%`}
          x2={`${level.to}%`}
          y1={level.y}
          y2={level.y}
        />
      ))}
      {columns.map((column, index) => (
        <Bar
          key={column.term}
          column={column}
          fill={column.look === "gone" ? `url(#${hatch})` : undefined}
          value={values[index] ?? null}
          name={speech.t(`points.adds.short.${column.term}`)}
          nameY={height - 12 + (crowded && index % 2 === 1 ? 16 : 0)}
        />
      ))}
    </svg>
  );
}

type BarProps = {
  column: Column;
  fill: string | undefined;
  value: string | null;
  name: string;
  nameY: number;
};

function Bar({ column, fill, value, name, nameY }: BarProps) {
  const middle = `${Math.round((column.x + column.width / 2) * 10) / 10}%`;
  return (
    <>
      <rect
        className={column.look}
        fill={fill}
        x={`${column.x}%`}
        y={column.top}
        width={`${column.width}%`}
        height={column.height}
        rx={Math.min(6, column.height / 2)}
      />
      {value !== null && (
        <text className="v" x={middle} y={column.top - 10}>
          {value}
        </text>
      )}
      <text x={middle} y={nameY}>
        {name}
      </text>
    </>
  );
}

const narrow = 300;
const letter = 7.4;
const line = 16;

/**
 * What stands over each column. Seven columns on a phone leave 45 px each: long figures are shortened,
 * and one that would still touch its neighbour is left to the table, which has them all whole.
 */
function labels(columns: readonly Column[], speech: Speech, programId: number): (string | null)[] {
  const texts = columns.map((column) => figureOf(column, speech, programId, columns.length > 5));
  const shown: number[] = [];
  const byImportance = columns
    .map((_, index) => index)
    .sort((a, b) => weight(columns, b) - weight(columns, a));
  for (const index of byImportance)
    if (!shown.some((other) => touch(columns, texts, index, other))) shown.push(index);
  return texts.map((text, index) => (shown.includes(index) ? text : null));
}

// The first term and the result always speak; then the larger the louder.
function weight(columns: readonly Column[], index: number): number {
  const ends = index === 0 || index === columns.length - 1;
  return ends ? Number.MAX_SAFE_INTEGER : (columns[index]?.value ?? 0);
}

function touch(columns: readonly Column[], texts: readonly string[], a: number, b: number): boolean {
  const one = columns[a];
  const other = columns[b];
  if (!one || !other || Math.abs(one.top - other.top) >= line) return false;
  const apart = (Math.abs(one.x - other.x) / 100) * narrow;
  return apart < (((texts[a]?.length ?? 0) + (texts[b]?.length ?? 0)) / 2) * letter;
}

function figureOf(column: Column, speech: Speech, programId: number, crowded: boolean): string {
  const whole = sayPoints(column.value, speech, programId);
  const text = whole.length > (crowded ? 7 : 9) ? sayCompact(column.value, speech) : whole;
  const signed = column.term !== "lifetime" && column.term !== "spendable";
  const sign = column.sign < 0 ? "−" : signed ? "+" : "";
  return sign === "" ? text : `\u200e${sign}${text}`;
}
