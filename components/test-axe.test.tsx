import { beforeEach, expect, it } from "vitest";
import { violations } from "@/components/test-axe";

const unnamed = '<ul><li><button type="button"></button></li></ul>';

beforeEach(() => {
  document.documentElement.lang = "en";
});

async function faultsOf(html: string): Promise<string[]> {
  document.body.innerHTML = `<main><h1>Example</h1>${html}</main>`;
  return (await violations(document.body)).map((fault) => fault.split(":")[0] ?? "");
}

it("a button without a name is a fault, each time, wherever it stands", async () => {
  expect(await faultsOf(unnamed)).toEqual(["button-name"]);
  expect(await faultsOf(unnamed + unnamed)).toEqual(["button-name", "button-name"]);
});

it("what is hidden is none, and shown again it is one: styles of one kind are not taken for another's", async () => {
  expect(await faultsOf(`<div hidden>${unnamed}</div>`)).toEqual([]);
  expect(await faultsOf(`<div>${unnamed}</div>`)).toEqual(["button-name"]);
  expect(await faultsOf(`<details><summary>More</summary>${unnamed}</details>`)).toEqual([]);
  expect(await faultsOf(`<details open><summary>More</summary>${unnamed}</details>`)).toEqual([
    "button-name",
  ]);
});

it("a sheet of styles in the document is read for each element", async () => {
  expect(await faultsOf(`<style>.gone { display: none }</style><div class="gone">${unnamed}</div>`)).toEqual(
    [],
  );
});
