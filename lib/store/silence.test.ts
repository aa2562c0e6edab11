import { beforeEach, expect, it } from "vitest";
import { createSilence } from "@/lib/store/silence";

let now = 0;
let silence = createSilence(() => now);
beforeEach(() => {
  now = 10_000;
  silence = createSilence(() => now);
});

it("a store that answered nobody while a call waited is silent for a second, then asked again", () => {
  now += 900;
  silence.waited(10_000);
  expect(silence.isOn()).toBe(true);
  now += 999;
  expect(silence.isOn()).toBe(true);
  now += 1;
  expect(silence.isOn()).toBe(false);
});

it("one slow call among others that were answered is no silence", () => {
  now += 500;
  silence.heard();
  now += 400;
  silence.waited(10_000);
  expect(silence.isOn()).toBe(false);
});

it("ends with the first answer", () => {
  now += 900;
  silence.waited(10_000);
  silence.heard();
  expect(silence.isOn()).toBe(false);
});
