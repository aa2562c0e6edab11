import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ArrivingTab } from "@/components/shell/arriving-tab";

const link = { pending: false };
vi.mock("@/components/ui/link", () => ({ useArriving: () => link.pending }));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main id="main"><p>The old page</p></main><nav id="nav"></nav>';
});
afterEach(() => {
  vi.useRealTimers();
  link.pending = false;
});

const skeleton = () => document.querySelector("#main > .arriving");
const tab = () => {
  const container = document.querySelector<HTMLElement>("#nav");
  if (!container) throw new Error("No place for the tab.");
  return render(<ArrivingTab label="Progress" />, { container });
};

test("a tab whose page is on its way puts its name and a skeleton where the old page was", async () => {
  link.pending = true;
  tab();
  await act(() => vi.advanceTimersByTimeAsync(60));
  expect(skeleton()?.textContent).toBe("Progress");
  expect(skeleton()?.getAttribute("aria-hidden")).toBe("true");
});

test("a page that comes at once takes its place without a skeleton between", async () => {
  link.pending = true;
  const { rerender } = tab();
  await act(() => vi.advanceTimersByTimeAsync(30));
  expect(skeleton()).toBeNull();
  link.pending = false;
  rerender(<ArrivingTab label="Progress" />);
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(skeleton()).toBeNull();
});

test("the skeleton goes when the page is here", async () => {
  link.pending = true;
  const { rerender } = tab();
  await act(() => vi.advanceTimersByTimeAsync(60));
  link.pending = false;
  rerender(<ArrivingTab label="Progress" />);
  expect(skeleton()).toBeNull();
});
