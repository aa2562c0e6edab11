import { expect, test } from "vitest";
import type { z } from "zod";
import * as customer from "@/lib/capillary/schemas/customer";
import * as parts from "@/lib/capillary/schemas/customer-parts";
import * as ledger from "@/lib/capillary/schemas/ledger";
import * as promotions from "@/lib/capillary/schemas/member-promotions";
import * as schedules from "@/lib/capillary/schemas/schedules";
import * as strategies from "@/lib/capillary/schemas/strategies";
import * as targets from "@/lib/capillary/schemas/target-groups";
import * as trackers from "@/lib/capillary/schemas/trackers";

const all: [string, z.ZodType][] = [
  customer,
  parts,
  ledger,
  promotions,
  schedules,
  strategies,
  targets,
  trackers,
].flatMap((each) => Object.entries(each));

// The required core is the mapping's to judge, so that a part of an answer costs itself and not its neighbours.
test.each(all)("%s takes an object with nothing in it, and one with nothing but nulls", (_name, schema) => {
  expect(schema.safeParse({}).success).toBe(true);
  const names = "shape" in schema && typeof schema.shape === "object" ? Object.keys(schema.shape ?? {}) : [];
  expect(schema.safeParse(Object.fromEntries(names.map((name) => [name, null]))).success).toBe(true);
});
