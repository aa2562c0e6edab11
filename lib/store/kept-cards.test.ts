import { beforeEach, expect, it } from "vitest";
import { endKeptCardsIn, endKeptCardsOf, mustKeptCardsGo, noteKeptCards } from "@/lib/store/kept-cards";
import { insertSession } from "@/lib/store/sessions";
import type { Sql } from "@/lib/store/sql";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";
import { rowsAt as at, sessionRow } from "@/lib/store/test-rows";

const days = 24 * 60 * 60 * 1000;

onBothEngines("browsers that keep cards", (engine) => {
  const store = sharedStore(engine);
  let here: Sql;
  let there: Sql;
  beforeEach(() => {
    here = store.one();
    there = store.other();
  });

  it("let go of them all when their member signs out everywhere, and nobody else's do", async () => {
    await noteKeptCards(here, "phone", "asha", at);
    await noteKeptCards(here, "tablet", "asha", at);
    await noteKeptCards(here, "other", "bashir", at);
    expect(await mustKeptCardsGo(there, "phone")).toBe(false);
    await endKeptCardsOf(here, "asha");
    expect(await mustKeptCardsGo(there, "phone")).toBe(true);
    expect(await mustKeptCardsGo(there, "tablet")).toBe(true);
    expect(await mustKeptCardsGo(there, "other")).toBe(false);
    expect(await mustKeptCardsGo(there, "never seen")).toBe(false);
  });

  it("let go of them one by one, by the session's own member alone", async () => {
    await insertSession(here, sessionRow("session", { person: "chitra" }), "phone 2");
    await noteKeptCards(here, "phone 2", "chitra", at);
    await noteKeptCards(here, "tablet 2", "chitra", at);
    await endKeptCardsIn(here, "session", "bashir");
    expect(await mustKeptCardsGo(there, "phone 2")).toBe(false);
    await endKeptCardsIn(here, "session", "chitra");
    expect(await mustKeptCardsGo(there, "phone 2")).toBe(true);
    expect(await mustKeptCardsGo(there, "tablet 2")).toBe(false);
  });

  it("are forgotten after 30 days", async () => {
    await noteKeptCards(here, "phone 3", "devika", at);
    await endKeptCardsOf(here, "devika");
    await noteKeptCards(here, "tablet 3", "devika", at + 30 * days);
    expect(await mustKeptCardsGo(there, "phone 3")).toBe(false);
  });
});
