import { notifyManager } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ActivityMore, type ActivityMoreProps } from "@/components/points/activity-more";
import { exampleMonths } from "@/components/points/example-points";

const words = {
  more: "Show more",
  loading: "Loading",
  failed: "Could not load more just now. Try again.",
  end: "That is all there is.",
  balanceAfter: "balance after",
};
const answer = vi.fn<(address: string) => Promise<Response>>();
const page = (label: string, next: string | null) =>
  ({
    ok: true,
    status: 200,
    json: async () => ({
      data: { next },
      say: exampleMonths.slice(0, 1).map((month) => ({ ...month, key: label, label })),
    }),
  }) as Response;
const refused = { ok: false, status: 503, json: async () => ({}) } as Response;

// Each test reads a ledger of its own: what was read stays for who comes back.
let ledger = 0;
const props = (): ActivityMoreProps => ({
  cursor: "c1",
  search: `program=${ledger}`,
  href: "/points?cursor=c1#activity-title",
  after: null,
  words,
});

notifyManager.setScheduler((tell) => tell());
const settled = async () => {
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.advanceTimersByTimeAsync(10));
};
const tap = async () => {
  fireEvent.click(screen.getByRole("link", { name: "Show more" }));
  await settled();
};
const said = () => screen.getByRole("status").textContent;
const months = () => screen.queryAllByRole("heading", { level: 3 }).map((one) => one.firstChild?.textContent);

beforeEach(() => {
  ledger += 1;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe("further pages of the ledger", () => {
  test("are not asked for before the reader asks", async () => {
    render(<ActivityMore {...props()} />);
    await settled();
    expect(answer).not.toHaveBeenCalled();
    expect(said()).toBe("");
  });

  test("come one at a tap, from the same button, until that is all", async () => {
    answer.mockResolvedValueOnce(page("October 2026", "c2")).mockResolvedValueOnce(page("May 2026", null));
    render(<ActivityMore {...props()} />);
    const button = screen.getByRole("link", { name: "Show more" });
    fireEvent.click(button);
    expect(said()).toBe("Loading");
    await settled();
    expect([said(), months()]).toEqual(["", ["October 2026"]]);
    expect(screen.getByRole("link", { name: "Show more" })).toBe(button);
    await tap();
    expect(months()).toEqual(["October 2026", "May 2026"]);
    expect(said()).toBe("That is all there is.");
    expect(screen.queryByRole("link", { name: "Show more" })).toBeNull();
    expect(
      answer.mock.calls.map(([address]) => new URLSearchParams(address.split("?")[1]).get("cursor")),
    ).toEqual(["c1", "c2"]);
  });

  test("that do not come are said, and the next tap asks again", async () => {
    answer.mockResolvedValueOnce(refused).mockResolvedValueOnce(page("October 2026", null));
    render(<ActivityMore {...props()} />);
    await tap();
    expect([said(), months()]).toEqual(["Could not load more just now. Try again.", []]);
    await tap();
    expect([said(), months()]).toEqual(["That is all there is.", ["October 2026"]]);
  });

  test("stand there at once for who comes back, without being read again", async () => {
    answer.mockResolvedValueOnce(page("October 2026", "c2"));
    render(<ActivityMore {...props()} />);
    await tap();
    cleanup();
    render(<ActivityMore {...props()} />);
    expect(months()).toEqual(["October 2026"]);
    await settled();
    expect(answer).toHaveBeenCalledTimes(1);
  });
});
