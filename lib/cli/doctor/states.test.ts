import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { environment, faultsOf, showcase, type Told, told } from "@/lib/cli/doctor/test-doctor";
import { type Sandbox, startSandbox } from "@/lib/member/test-sandbox";

let sandbox: Sandbox;
const setUp = (change: object) => sandbox.post("config", change);

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.heal();
  await fetch(`${sandbox.origin}/__sandbox/config`, { method: "DELETE" });
});
afterAll(() => sandbox.stop());

/** One run about the showcase member; whatever it says, it says without anybody's data and in 100 columns. */
async function examined(
  over: Record<string, string> = {},
  member: string | null = showcase.mobile,
): Promise<Told> {
  const said = await told(environment(sandbox.origin, over), member);
  expect(faultsOf(said.table, true)).toEqual([]);
  expect(faultsOf(said.json, false)).toEqual([]);
  expect(said.table).toContain(`(exit code ${said.exitCode})`);
  return said;
}

describe("eight prepared clusters", () => {
  it("all fine: everything will show, exit 0", async () => {
    const said = await examined();
    expect(said).toMatchObject({ verdict: "everything-shows", exitCode: 0 });
    expect(said.screens.map(({ state }) => state)).toEqual(Array(7).fill("whole"));
    expect(said.findings.filter(({ level }) => level === "lacks" || level === "broken")).toEqual([]);
    expect(said.table).toContain("Everything will show.");
  });

  it("wrong secret: nothing can be read, exit 2", async () => {
    const said = await examined({ CAPILLARY_CLIENT_SECRET: "not-the-secret" });
    expect(said).toMatchObject({ verdict: "cannot-work", exitCode: 2 });
    expect(said.finding("access")).toMatchObject({
      level: "broken",
      says: expect.stringContaining("are refused"),
    });
    expect(said.table).not.toContain("not-the-secret");
    // A refused key is not tried over and over.
    expect(await sandbox.calls()).toEqual([expect.objectContaining({ path: "/v3/oauth/token/generate" })]);
  });

  it("no gap add-on: no ways, tiers and dates still show, exit 1", async () => {
    await setUp({ gapAddOn: false });
    const said = await examined();
    expect(said).toMatchObject({ verdict: "something-missing", exitCode: 1 });
    expect(said.finding("gap-add-on").level).toBe("lacks");
    expect(said.missing("Progress")).toEqual(["way to the next tier", "way to keep it", "look-ahead"]);
    expect(said.screen("Card")).toBe("whole");
  });

  it("masking on: no name, no contacts, exit 1", async () => {
    await setUp({ masking: true });
    const said = await examined();
    expect(said).toMatchObject({ verdict: "something-missing", exitCode: 1 });
    expect(said.finding("masking")).toMatchObject({ level: "lacks", says: expect.stringMatching(/^On:/) });
    expect(said.missing("Home")).toEqual(["name"]);
    expect(said.missing("Profile")).toContain("name");
  });

  it("one call forbidden: its parts and no others, exit 1", async () => {
    await setUp({ forbidden: ["ledger"] });
    const said = await examined();
    expect(said).toMatchObject({ verdict: "something-missing", exitCode: 1 });
    expect(said.calls.filter(({ state }) => state === "forbidden").map(({ endpoint }) => endpoint)).toEqual([
      "ledger",
    ]);
    expect(said.missing("Points")).toEqual(["activity"]);
    expect(["Home", "Card", "Progress", "Profile"].map(said.screen)).toEqual(Array(4).fill("whole"));
  });

  it("slow: said so, nothing is missing, exit 0; later than Rung waits: missing, exit 1", async () => {
    await sandbox.post("latency", { ms: 720 });
    const slow = await told(environment(sandbox.origin));
    expect(slow).toMatchObject({ verdict: "everything-shows", exitCode: 0 });
    expect(slow.finding("round-trips")).toMatchObject({
      level: "note",
      says: expect.stringContaining("That is slow"),
    });
    await sandbox.post("latency", { ms: 0 });
    await sandbox.fault("trackers", "slow", { ms: 2300 });
    const late = await examined();
    expect(late).toMatchObject({ verdict: "something-missing", exitCode: 1 });
    expect(late.finding("round-trips").says).toMatch(
      /trackers\. Asked once more with patience it took \d\.\d s\.$/,
    );
    expect(late.missing("Till view")).toEqual(["all trackers"]);
  }, 90_000);

  it("rate-limited: it waits once, then leaves the cluster in peace, exit 2", async () => {
    await sandbox.fault("*", "429-retry-after", { retryAfter: "1" });
    const said = await examined();
    expect(said).toMatchObject({ verdict: "cannot-work", exitCode: 2 });
    expect(said.finding("rate-limit")).toMatchObject({
      level: "broken",
      says: expect.stringContaining("used up"),
    });
    // The first question, and two more with a second try each.
    expect((await sandbox.calls()).length).toBeLessThanOrEqual(5);
  }, 60_000);

  it("drifted: the changed parts are named by place, never by value, exit 1", async () => {
    await sandbox.fault("customer", "drift");
    const said = await examined();
    expect(said).toMatchObject({ verdict: "something-missing", exitCode: 1 });
    const { level, says } = said.finding("shapes");
    expect(level).toBe("lacks");
    expect(says).toContain("customer:loyaltyProgramDetails:missing");
    expect(says).toContain("loyaltyPrograms");
    expect(said.missing("Card")).toEqual(["wallet", "code"]);
    expect(said.missing("Home")).toEqual(expect.arrayContaining(["tier", "points", "name"]));
  });
});

describe("what only a member tells", () => {
  it("without one: no exit code for what nobody asked, and nothing stands in the way", async () => {
    const said = await examined({}, null);
    expect(said).toMatchObject({ verdict: "everything-shows", exitCode: 0 });
    expect(said.finding("gap-add-on").level).toBe("unknown");
    expect(said.finding("identifiers").says).toContain("mobile accepted");
    expect(said.table).toContain("as far as can be told without a member");
  });

  it("nobody is found: the causes that look the same are named, exit 1", async () => {
    const said = await examined({}, "+91 99999 12321");
    expect(said.exitCode).toBe(1);
    expect(said.finding("member")).toMatchObject({
      level: "lacks",
      says: expect.stringContaining("CAPILLARY_SOURCE"),
    });
    expect(said.table).not.toContain("99999");
  });

  it("a merged account is said so, an erased one too", async () => {
    const merged = await examined({}, "918000000131");
    expect(merged.finding("member")).toMatchObject({
      level: "note",
      says: expect.stringContaining("merged into"),
    });
    const erased = await examined({}, "918000000133");
    expect(erased.finding("member")).toMatchObject({
      level: "lacks",
      says: expect.stringContaining("was erased"),
    });
  });

  it("a look-up or customer call that is forbidden: Rung cannot work, exit 2", async () => {
    for (const endpoint of ["lookup", "customer"]) {
      await setUp({ forbidden: [endpoint] });
      expect(await examined()).toMatchObject({ verdict: "cannot-work", exitCode: 2 });
    }
  });

  it("dual eligibility: who finds alone, whether several are accepted, and that nobody signs in by mobile", async () => {
    await setUp({ dualEligibility: "on", primaryIdentifier: "externalId" });
    const said = await examined({}, `${showcase.mobile}, ${showcase.externalId}`);
    expect(said.finding("dual-eligibility")).toMatchObject({ level: "lacks" });
    expect(said.finding("dual-eligibility").says).toContain("only card number and member number finds");
    expect(said.finding("dual-eligibility").says).toContain("Several at once are accepted");
    expect(said.missing("Sign-in")).toEqual(["code to mobile", "code to e-mail"]);
  });

  it("card numbers that their series' code cannot hold are counted by series", async () => {
    const said = await examined({}, "918000000061");
    expect(said.finding("card-symbologies")).toEqual({
      id: "card-symbologies",
      level: "lacks",
      says: 'Sandbox EAN-13: 1 of 2 numbers cannot be EAN-13, drawn as Code 128. Correct "symbologies" in the brand file.',
    });
    expect(said.table).not.toContain("SBXNOTEAN0001");
  });

  it("look-ahead: days that are answered, against LOOK_AHEAD", async () => {
    await setUp({ lookAhead: "listed" });
    const listed = await examined();
    expect(listed.finding("look-ahead").says).toMatch(/^Answers today and in 1 and 30 days; the gap changes/);
    const any = await examined({ LOOK_AHEAD: "any" });
    expect(any.finding("look-ahead")).toMatchObject({
      level: "lacks",
      says: expect.stringContaining("refused for 7 and 90. Set LOOK_AHEAD=listed."),
    });
  });

  it("clock and zone: a cluster ahead of us, in another zone than the environment says", async () => {
    await setUp({ clockOffsetSeconds: 300, serverZone: "Asia/Kolkata" });
    const said = await examined();
    expect(said.finding("clock")).toMatchObject({
      level: "note",
      says: expect.stringMatching(/is (299|300|301) seconds ahead/),
    });
    expect(said.finding("time-zone")).toMatchObject({
      level: "note",
      says: expect.stringContaining("+05:30"),
    });
    const right = await examined({ CAPILLARY_TIME_ZONE: "Asia/Kolkata" });
    expect(right.finding("time-zone").level).toBe("fine");
  });

  it("member promotions as the source of goals name no progress: said, exit 1", async () => {
    const said = await examined({ CAPILLARY_GOALS: "promotions" });
    expect(said.exitCode).toBe(1);
    expect(said.finding("milestone-source").says).toContain("they name no progress");
    expect(said.missing("Home")).toEqual(["goals"]);
  });

  it("strings planted in every answer are told as unknown fields, and none of their values is printed", async () => {
    await setUp({ canaries: true });
    const said = await examined();
    expect(said.finding("shapes")).toMatchObject({ level: "note" });
    expect(said.finding("shapes").says).toContain("unknownCanaryField");
    expect(said.table + said.json).not.toContain("CANARY");
  });

  it("it never asks for a one-time code", async () => {
    await examined();
    const asked = await sandbox.calls();
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ path }) => path.includes("otp"))).toEqual([]);
  });
});
