import { expect, it } from "vitest";
import { checkExamples } from "@/components/test-examples";
import { renderIn, textOf } from "@/components/test-render";
import { TrackerList } from "@/components/trackers/tracker-list";
import { examples } from "@/components/trackers/tracker-list.examples";

checkExamples(
  "trackers",
  examples.map(({ name, props }) => ({ name, element: <TrackerList {...props} /> })),
);

it("says under each bar what it counts, over which days, and when that was last read", () => {
  const [every] = examples;
  const container = renderIn("en", every ? <TrackerList {...every.props} /> : <p />);
  const bars = container.querySelectorAll('[role="progressbar"]');
  expect(container.querySelectorAll("details.how")).toHaveLength(bars.length);
  expect(textOf(container.querySelector("details.how") ?? container)).toMatch(
    /How is this worked out\?.*It counts what you spend\..*from 1 Jan 2026 to 31 Dec 2026\..*Last updated 20 Nov at/,
  );
});

it("draws a bar only where a target is known, and says every other window in words", () => {
  const [every] = examples;
  const container = renderIn("en", every ? <TrackerList {...every.props} /> : <p />);
  expect(container.querySelectorAll('[role="progressbar"]')).toHaveLength(1);
  const text = textOf(container);
  for (const part of [
    "The dates of this window do not line up, so only the count is shown",
    "Closed on 31 Aug",
    "Starts on 1 Jan 2027",
    "The dates of this window are not known",
    "from 1 Jan 2020 · no end date",
    "40 days left",
    "counted as “bill extended field”",
  ])
    expect(text).toContain(part);
});
