import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps } from "react";
import { expect, test, vi } from "vitest";
import { Link } from "@/components/ui/link";

/** Taps the link. @returns what the router was told, and whether the browser was left to follow */
function tap(props: Partial<ComponentProps<typeof Link>>, how: MouseEventInit = {}) {
  const router = { push: vi.fn(), replace: vi.fn() };
  render(
    <AppRouterContext value={router as never}>
      <Link href="/points?program=1" {...props}>
        Points
      </Link>
    </AppRouterContext>,
  );
  const link = screen.getByRole("link", { name: "Points" });
  const click = createEvent.click(link, { cancelable: true, ...how });
  let followedHere = false;
  const last = (event: Event) => {
    followedHere = event.defaultPrevented;
    // jsdom follows no links and would say so.
    event.preventDefault();
  };
  document.addEventListener("click", last, { once: true });
  fireEvent(link, click);
  return { router, followedHere, link };
}

test("a tap is followed within the app, and the address is in the markup for a browser without scripts", () => {
  const { router, link } = tap({});
  expect(router.push).toHaveBeenCalledExactlyOnceWith("/points?program=1", { scroll: true });
  expect(link.getAttribute("href")).toBe("/points?program=1");
});

test("`replace` leaves no step in the history, and `scroll` keeps the place", () => {
  const { router } = tap({ replace: true, scroll: false });
  expect(router.push).not.toHaveBeenCalled();
  expect(router.replace).toHaveBeenCalledExactlyOnceWith("/points?program=1", { scroll: false });
});

test.each([
  ["a tap with Ctrl", {}, { ctrlKey: true }],
  ["a tap with Command", {}, { metaKey: true }],
  ["a tap with Shift", {}, { shiftKey: true }],
  ["a link to another tab", { target: "_blank" }, {}],
  ["a download", { download: "points.csv" }, {}],
] as const)("%s stays the browser's", (_name, props, how) => {
  const { router, followedHere } = tap(props, how);
  expect(router.push).not.toHaveBeenCalled();
  expect(followedHere).toBe(false);
});

test("who stops the tap stops the link", () => {
  const { router } = tap({ onClick: (event) => event.preventDefault() });
  expect(router.push).not.toHaveBeenCalled();
});
