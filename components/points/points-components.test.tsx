import { expect, it } from "vitest";
import { ActivityMonths } from "@/components/points/activity-months";
import { examples as monthExamples } from "@/components/points/activity-months.examples";
import { Arriving } from "@/components/points/arriving";
import { examples as arrivingExamples } from "@/components/points/arriving.examples";
import { EquationTable } from "@/components/points/equation-table";
import { examples as tableExamples } from "@/components/points/equation-table.examples";
import { ExpiryList } from "@/components/points/expiry-list";
import { examples as listExamples } from "@/components/points/expiry-list.examples";
import { ExpiryPlot } from "@/components/points/expiry-plot";
import { examples as expiryExamples } from "@/components/points/expiry-plot.examples";
import { FilterChips } from "@/components/points/filter-chips";
import { examples as chipExamples } from "@/components/points/filter-chips.examples";
import { component as Others } from "@/components/points/others.examples";
import { ProgramSwitch } from "@/components/points/program-switch";
import { examples as switchExamples } from "@/components/points/program-switch.examples";
import { Spendable } from "@/components/points/spendable";
import { examples as spendableExamples } from "@/components/points/spendable.examples";
import { WaterfallPlot } from "@/components/points/waterfall-plot";
import { examples as plotExamples } from "@/components/points/waterfall-plot.examples";
import { checkExamples } from "@/components/test-examples";
import { renderIn, textOf } from "@/components/test-render";

checkExamples("points", [
  ...spendableExamples.map(({ name, props }) => ({
    name: `number: ${name}`,
    element: <Spendable {...props} />,
  })),
  ...plotExamples.map(({ name, props }) => ({
    name: `plot: ${name}`,
    element: <WaterfallPlot {...props} />,
  })),
  ...tableExamples.map(({ name, props }) => ({
    name: `table: ${name}`,
    element: <EquationTable {...props} />,
  })),
  ...expiryExamples.map(({ name, props }) => ({
    name: `expiry: ${name}`,
    element: <ExpiryPlot {...props} />,
  })),
  ...listExamples.map(({ name, props }) => ({ name: `dates: ${name}`, element: <ExpiryList {...props} /> })),
  ...arrivingExamples.map(({ name, props }) => ({
    name: `arriving: ${name}`,
    element: <Arriving {...props} />,
  })),
  ...monthExamples.map(({ name, props }) => ({
    name: `activity: ${name}`,
    element: <ActivityMonths {...props} />,
  })),
  ...chipExamples.map(({ name, props }) => ({ name: `chips: ${name}`, element: <FilterChips {...props} /> })),
  ...switchExamples.map(({ name, props }) => ({
    name: `switch: ${name}`,
    element: <ProgramSwitch {...props} />,
  })),
  { name: "currencies, promotions, groups", element: <Others /> },
]);

it("draws no equals sign when a term is not supplied, and names it", () => {
  const example = tableExamples.find(({ name }) => name === "terms not supplied");
  const text = textOf(renderIn("en", example ? <EquationTable {...example.props} /> : <p />));
  expect(text).not.toContain("=");
  expect(text).toContain("Not supplied by the programme: Ended and Returned");
});

it("says that figures are rounded only where the shown sum is a digit off", () => {
  const [plain] = tableExamples;
  if (!plain) throw new Error("There is no example.");
  const said = (spendable: number) => {
    const terms = [
      { term: "lifetime", sign: 1, value: 30_000.6 },
      { term: "redeemed", sign: -1, value: 6_318.3 },
    ] as const;
    const equation = { terms: [...terms], spendable, missing: [] };
    return textOf(renderIn("en", <EquationTable {...plain.props} equation={equation} />));
  };
  expect(said(23_682.3)).toContain("Each figure is rounded");
  expect(said(23_683)).not.toContain("rounded");
});

it("tells the plot in words with the figures of the table", () => {
  const [plain] = plotExamples;
  const plot = renderIn("en", plain ? <WaterfallPlot {...plain.props} /> : <p />).querySelector("svg");
  expect(plot?.getAttribute("aria-label")).toBe(
    "304,600 earned, minus 35,474 redeemed, minus 173,299 ended, leaves 95,827 to spend",
  );
});

it("gives each date its calendar file, and none to points without an end", () => {
  const [first] = listExamples;
  const container = renderIn("en", first ? <ExpiryList {...first.props} /> : <p />);
  const links = [...container.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toHaveLength(4);
  expect(links[0]).toBe("/api/member/calendar/expiry/973-2026-12-09.ics");
  expect(textOf(container)).toContain("No end date");
});

it("has no switch for a member of one programme", () => {
  const container = renderIn(
    "en",
    <ProgramSwitch label="Programme" programs={[{ label: "One", href: "/", current: true }]} />,
  );
  expect(container.querySelector("a")).toBeNull();
});

it("promised points that are older than the page carry their own time", () => {
  const [one] = arrivingExamples;
  const container = renderIn("en", one ? <Arriving {...one.props} mark={<span>As of 14:45</span>} /> : <p />);
  expect(textOf(container)).toContain("As of 14:45");
});
