import { afterEach, expect, test, vi } from "vitest";
import { pageOf, sendVital } from "@/lib/queries/send-vital";

afterEach(() => vi.unstubAllGlobals());

test("a page is counted under its template, never under an id", () => {
  for (const [path, page] of [
    ["/", "/"],
    ["/card/7000001", "/card"],
    ["/staff/lookups/a-sealed-handle", "/staff"],
    ["/cards", null],
    ["/anything", null],
  ] as const)
    expect(pageOf(path), path).toBe(page);
});

test("name, value and page leave the browser, and nothing else", async () => {
  const sent: Blob[] = [];
  vi.stubGlobal("navigator", { sendBeacon: (_: string, body: Blob) => sent.push(body) });
  const figure = { name: "LCP", value: 812.5, id: "v5-1", entries: [{ url: "/card/7" }], rating: "good" };
  sendVital("/card", figure);
  sendVital(null, figure);
  sendVital("/card", { ...figure, name: "TTFB" });
  expect(await Promise.all(sent.map((blob) => blob.text()))).toEqual([
    '{"name":"LCP","value":812.5,"page":"/card"}',
  ]);
  expect(sent[0]?.type).toBe("application/json");
});
