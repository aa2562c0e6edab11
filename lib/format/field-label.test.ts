import { expect, test } from "vitest";
import { labelled } from "@/lib/format/field-label";

const listed = [
  { field: "vehicle_number", label: "Vehicle", labels: { ar: "المركبة" } },
  { field: "vehicle_type", label: "Vehicle type" },
];
const fields = [
  { name: "Vehicle", value: "KA05SBX1" },
  { name: "Vehicle type", value: "Car" },
];

test("a listed field has its label in the reader's language, else the one that every field has", () => {
  expect(labelled(fields, listed, "ar")).toEqual([
    { name: "المركبة", value: "KA05SBX1" },
    { name: "Vehicle type", value: "Car" },
  ]);
  expect(labelled(fields, listed, "hi")).toEqual(fields);
});
