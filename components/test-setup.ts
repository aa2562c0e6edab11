import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// A component that complains on the console has a fault, whatever its markup looks like.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...told: unknown[]) => {
    expect.fail(`console.error: ${told.map(String).join(" ")}`);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
  // Files share a document: the next test begins with an empty one, whatever this one left.
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name);
});
