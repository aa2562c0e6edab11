import { notifyManager } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AskAgain } from "@/components/shell/ask-again";
import "@/components/shell/freshness-asking";
import { RefreshButton } from "@/components/shell/refresh-button";
import { TroubleBanner } from "@/components/shell/trouble-banner";
import { type Freshness, isBetter, isWorse } from "@/lib/queries/fetch-reply";

const router = { refresh: vi.fn() };
const place = { path: "/points" };
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => place.path }));

const asOf = "2026-11-21T09:15:00.000Z";
const fresh: Freshness = { asOf, stale: false, slow: false, unavailable: [] };
const dated: Freshness = { ...fresh, stale: true };
const words = { refresh: "Refresh", refreshing: "Refreshing", failed: "Could not refresh just now" };
const answer = vi.fn<() => Promise<Response>>();

// Only what the page looks at: a real body is read in turns that a faked clock does not give.
const reply = (body: object, status = 200) =>
  ({ ok: status < 400, status, json: async () => body }) as Response;
/** Lets what is due within so many milliseconds happen, and everything that follows from it. */
const pass = async (ms: number) => {
  // What the button asks with is loaded when it is first needed, on no clock of ours.
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.advanceTimersByTimeAsync(ms));
};

// The library tells its news on a timer that it took before the clock was faked.
notifyManager.setScheduler((tell) => tell());

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  vi.stubGlobal("fetch", answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe("a page that is dated or lacks a part", () => {
  test("asks again by itself about every 20 s, and is rendered anew once when the answer is better", async () => {
    answer.mockImplementation(async () => reply(dated));
    render(<RefreshButton view="points" shown={dated} words={words} />);
    await pass(45_000);
    expect(answer).toHaveBeenCalledTimes(2);
    expect(router.refresh).not.toHaveBeenCalled();
    answer.mockImplementation(async () => reply(fresh));
    await pass(22_000);
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("is not chased round by another instance that answers otherwise than it renders", async () => {
    answer.mockImplementation(async () => reply(fresh));
    const { rerender } = render(<RefreshButton view="points" shown={dated} words={words} />);
    await pass(22_000);
    for (let turn = 0; turn < 5; turn += 1) {
      rerender(<RefreshButton view="points" shown={{ ...dated }} words={words} />);
      await pass(10);
    }
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("a part without a button of its own comes back by itself too", async () => {
    answer.mockImplementation(async () => reply(fresh));
    render(<AskAgain view="activity" search="program=9" shown={{ ...fresh, unavailable: ["activity"] }} />);
    await pass(22_000);
    expect(answer).toHaveBeenCalledWith("/api/member/activity?program=9", expect.anything());
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a page that is fresh", () => {
  test("asks for nothing by itself", async () => {
    render(<RefreshButton view="points" shown={fresh} words={words} />);
    await pass(120_000);
    expect(answer).not.toHaveBeenCalled();
  });

  test("is rendered anew when a refresh finds it dated, so that it says so", async () => {
    answer.mockImplementation(async () => reply(dated));
    render(<RefreshButton view="points" shown={fresh} words={words} />);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    // A frame is drawn first.
    await pass(50);
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("says in words when a refresh came to nothing", async () => {
    answer.mockImplementation(async () => reply({}, 503));
    render(<RefreshButton view="points" shown={fresh} words={words} />);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await pass(50);
    expect(screen.getByRole("status").textContent).toBe("Could not refresh just now");
    expect(screen.getByRole("status").className).not.toContain("vh");
    expect(router.refresh).not.toHaveBeenCalled();
  });
});

describe("better and worse", () => {
  test.each<[string, Freshness, Freshness, boolean]>([
    ["newer", { ...fresh, asOf: "2026-11-21T09:16:00.000Z" }, fresh, true],
    ["no longer dated, at the same instant", fresh, dated, true],
    ["a part is back", fresh, { ...fresh, unavailable: ["trackers"] }, true],
    ["no longer slow", fresh, { ...fresh, slow: true }, true],
    ["the same", fresh, fresh, false],
    ["dated now", dated, fresh, false],
  ])("%s", (_, later, shown, better) => {
    expect(isBetter(later, shown)).toBe(better);
  });
  test("dated where the page is not is worse", () => {
    expect([isWorse(dated, fresh), isWorse(dated, dated), isWorse(fresh, dated)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the calm banner", () => {
  const dateds = { title: "Shown as of 14:45", text: "We could not refresh just now." };
  const over = { title: "Up to date again", text: "Everything here is as it should be." };
  const shown = () => document.querySelector(".alert")?.textContent ?? "";

  test("that was there from the start keeps its place and says that all is well", () => {
    const { rerender, container } = render(<TroubleBanner words={dateds} over={over} retry="Try again" />);
    expect(shown()).toContain("Shown as of 14:45");
    rerender(<TroubleBanner words={null} over={over} retry="Try again" />);
    expect(shown()).toContain("Up to date again");
    expect(screen.queryByRole("button")).toBeNull();
    expect(container.querySelector(".over-foot")).toBeNull();
  });

  test("keeps its place although the page is built from scratch", () => {
    const { unmount } = render(<TroubleBanner words={dateds} over={over} retry="Try again" />);
    unmount();
    render(<TroubleBanner words={null} over={over} retry="Try again" />);
    expect(shown()).toContain("Up to date again");
  });

  test("that comes later lies over the foot of the page and leaves nothing behind", () => {
    place.path = "/progress";
    const { rerender, container } = render(<TroubleBanner words={null} over={over} retry="Try again" />);
    expect(shown()).toBe("");
    rerender(<TroubleBanner words={dateds} over={over} retry="Try again" />);
    expect(container.querySelector(".over-foot")).not.toBeNull();
    rerender(<TroubleBanner words={null} over={over} retry="Try again" />);
    expect(shown()).toBe("");
    expect(container.querySelector(".over-foot")).toBeNull();
  });
});
