import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { examples } from "@/components/staff/till-actions.examples";

const left: string[] = [];
vi.mock("@/components/staff/touch", async (original) => ({
  ...(await original<typeof import("@/components/staff/touch")>()),
  leave: (address: string) => left.push(address),
}));
const { TillActions } = await import("@/components/staff/till-actions");
const { touched } = await import("@/components/staff/touch");

const sent = vi.fn((_address: string, _init?: RequestInit) => Promise.resolve(new Response(null)));
const [first] = examples;
const props = first?.props;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", sent);
  sent.mockClear();
  left.length = 0;
  touched();
  if (props) render(<TillActions {...props} />);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test("for eighty seconds nothing counts down", () => {
  pass(79_000);
  expect(screen.queryByRole("timer")).toBeNull();
  expect(left).toEqual([]);
});

test("the last ten seconds are counted, in words and rungs", () => {
  pass(83_000);
  expect(screen.getByRole("timer").textContent).toContain("Clears in 7 seconds");
  expect(screen.getByRole("timer").querySelectorAll("rect")).toHaveLength(10);
});

test("after ninety seconds the look-up is ended and the page is left", () => {
  pass(90_500);
  expect(sent).toHaveBeenCalledWith(
    "/api/staff/lookups/h",
    expect.objectContaining({ method: "DELETE", keepalive: true }),
  );
  expect(left[0]).toBe("/staff");
});

test("a touch during the countdown keeps the view", () => {
  pass(85_000);
  fireEvent.click(screen.getByRole("button", { name: "Keep open" }));
  pass(10_000);
  expect(left).toEqual([]);
  expect(screen.queryByRole("timer")).toBeNull();
});

test("the countdown is announced once, not every second", () => {
  pass(81_000);
  const said = screen.getByRole("status").textContent;
  pass(5_000);
  expect(screen.getByRole("status").textContent).toBe(said);
});

test("Done ends the look-up at once", () => {
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(sent).toHaveBeenCalledTimes(1);
  expect(left).toEqual(["/staff"]);
});
