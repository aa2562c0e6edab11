import { expect, it } from "vitest";
import { readExport } from "@/lib/member/export";
import { readCustomer, seedCustomer } from "@/lib/member/sections";
import { readStaffSubject } from "@/lib/member/staff-subject";
import { createTestPath, customer, failing, shown } from "@/lib/member/test-path";

const at = "2026-11-21T10:41:00Z";

it("a till view is two calls at once and lives without goals", async () => {
  const { path, endpoints, staff, calls } = createTestPath();
  endpoints.targets = failing;
  expect(await readStaffSubject(staff(1, "masked"), {}, path)).toMatchObject({
    kind: "ok",
    value: { customer: { customerId: 1 }, targets: null },
  });
  expect(calls).toEqual(["customer", "targets"]);
});

it("right after a look-up that succeeded a failing customer call does not lose the customer", async () => {
  const { path, endpoints, staff } = createTestPath();
  endpoints.customer = failing;
  const access = staff(1, "masked");
  seedCustomer(access, customer(1, { history: null }), at, path);
  expect(await readCustomer(access, {}, path)).toMatchObject({
    kind: "ok",
    asOf: at,
    value: { history: null },
  });
});

it("the look-up's answer never takes the place of a whole one, and never of another customer's", async () => {
  const { path, staff, endpoints } = createTestPath();
  const access = staff(1, "masked");
  seedCustomer(access, customer(1, { history: null }), at, path);
  expect(await readCustomer(access, {}, path)).toMatchObject({ value: { history: [{}, {}] } });
  endpoints.customer = failing;
  seedCustomer(staff(2, "masked"), customer(3), at, path);
  expect(await readCustomer(staff(2, "masked"), {}, path)).toMatchObject({ kind: "unavailable" });
});

it("an export holds every screen and says when the ledger is not whole", async () => {
  const { path, endpoints, member, ok } = createTestPath();
  const whole = shown(await readExport(member(1), path));
  expect(Object.keys(whole.data).toSorted()).toEqual(
    ["activity", "cards", "goals", "home", "points", "profile", "progress"].toSorted(),
  );
  expect(whole.data.activity).toEqual({ entries: [], complete: true });
  endpoints.ledger = async (_id, { page }) => ok({ entries: [], page, pageCount: 900, total: 45_000 });
  expect(shown(await readExport(member(2), path)).data.activity.complete).toBe(false);
  endpoints.ledger = failing;
  const part = shown(await readExport(member(3), path));
  expect(part.data.activity).toEqual({ entries: null, complete: false });
  expect(part.unavailable).toContain("activity");
});
