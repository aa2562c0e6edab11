/**
 * How many characters a large figure is set for; undefined: it fits at full size. The style sheet makes that
 * many fit into the figure's place (`data-chars` in text.css), so no balance is cut or broken over two lines.
 */
export function figureSize(figure: string): "11" | "15" | "18" | "22" | undefined {
  if (figure.length <= 7) return undefined;
  if (figure.length <= 11) return "11";
  if (figure.length <= 15) return "15";
  return figure.length <= 18 ? "18" : "22";
}
