import { Fragment } from "react";
import { dot } from "@/lib/format/beside";

/** Facts joined by `beside`: a line ends between two of them, and within one only where it is wider than its place. */
export function Facts({ text }: { text: string }) {
  const facts = text.split(dot);
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: facts of one line may be alike and never change places
    <Fragment key={`${fact} ${index}`}>
      {index > 0 && " "}
      <span className="inline-block">{index < facts.length - 1 ? `${fact}${dot.trimEnd()}` : fact}</span>
    </Fragment>
  ));
}
