import { expect, it } from "vitest";
import type { AlternateCurrency } from "@/lib/loyalty/view-models";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { seedCustomer } from "@/lib/member/sections";
import { createTestPath, customer, failing, shown } from "@/lib/member/test-path";

const coins: AlternateCurrency = {
  programId: 1,
  programName: "Programme 1",
  name: "Coins",
  available: 42,
  lifetimeEarned: 60,
  redeemed: 18,
  expired: 0,
  arriving: 5,
};
const identifiers = [
  { type: "externalId", value: "A1" },
  { type: "mobile", value: "918000000051" },
];

/** A member with identifiers, whose look-up knows a currency. */
function bench() {
  const made = createTestPath();
  const { endpoints, ok } = made;
  const asked: string[][] = [];
  endpoints.customer = async (id) =>
    ok(customer(id, { identity: { ...customer(id).identity, identifiers } }));
  endpoints.currencies = async (_id, ask) => {
    asked.push(ask.identifiers.map(({ kind, value }) => `${kind} ${value}`));
    return ok([coins]);
  };
  return { ...made, asked };
}

it("alternate currencies are asked for by the member's own identifiers, once a minute", async () => {
  const { path, member, asked } = bench();
  for (let round = 0; round < 3; round += 1) {
    const points = shown(await readPoints(member(7), {}, path));
    expect(points).toMatchObject({ data: { currencies: [coins] }, unavailable: [] });
  }
  expect(asked).toEqual([["mobile 918000000051", "externalId A1"]]);
  const other = shown(await readPoints(member(7), { programId: 2 }, path));
  expect(other.data.currencies).toEqual([]);
});

it("what failed is named, and never taken for none; the rest of Points stands", async () => {
  const { path, endpoints, member } = bench();
  endpoints.currencies = failing;
  const points = shown(await readPoints(member(7), {}, path));
  expect(points).toMatchObject({ data: { currencies: null, expiry: [] }, unavailable: ["currencies"] });
});

it("a member whom no identifier finds has none, as there is nothing that could be asked", async () => {
  const { path, endpoints, member } = bench();
  endpoints.currencies = async () => ({ kind: "not-found", code: null });
  const points = shown(await readPoints(member(7), {}, path));
  expect(points).toMatchObject({ data: { currencies: [] }, unavailable: [] });
});

it("a brand without them costs no call", async () => {
  const { path, member, calls } = bench();
  const brand = path.brand();
  path.brand = () => ({ ...brand, modules: { ...brand.modules, currencies: false } });
  expect(shown(await readPoints(member(7), {}, path)).data.currencies).toEqual([]);
  expect(calls).not.toContain("currencies");
});

it("a staff look-up of the last minute has brought them along", async () => {
  const { path, staff, asked, ok } = bench();
  const access = staff(7, "masked");
  const found = ok(customer(7, { currencies: [coins] }));
  if (found.kind === "ok") seedCustomer(access, found.value, found.receivedAt, path);
  expect(shown(await readPoints(access, {}, path)).data.currencies).toEqual([coins]);
  expect(asked).toEqual([]);
});

it("goals that the operator switched off are nowhere, and are not asked for", async () => {
  const { path, member, calls } = bench();
  const brand = path.brand();
  path.brand = () => ({ ...brand, modules: { ...brand.modules, goals: false } });
  expect(shown(await readHome(member(7), {}, path))).toMatchObject({ unavailable: [] });
  expect(shown(await readGoals(member(7), {}, path)).data).toEqual({ goals: [], streaks: [] });
  expect(calls).not.toContain("targets");
});
