export type HowProps = {
  /** "How is this worked out?" */
  summary: string;
  /** Whole sentences, one a line: what is counted, the window, what is not known, when it was updated. */
  lines: readonly string[];
};

/** Stands under every bar. Native `details`, so that it opens before any script. */
export function How({ summary, lines }: HowProps) {
  return (
    <details className="how">
      <summary>{summary}</summary>
      <ul className="body grid gap-1">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
