import { type APIRequestContext, expect, test } from "@playwright/test";
import { type Person, people } from "@/e2e/support/sandbox";
import { signInStaff } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

const headers = { origin };
const bubalus = "reference-566881933";
const american = "reference-565261498";
const indian = "reference-64035151";

/** What a store person may type or scan, and the person of the sandbox who is meant by it. */
const spellings: readonly (readonly [text: string, state: string, how?: "scanned"])[] = [
  // A mobile that the programme holds without its country code.
  ["1234512345", bubalus],
  ["12345 12345", bubalus],
  ["12345-12345", bubalus],
  ["12345.12345", bubalus],
  ["12345/12345", bubalus],
  ["12345_12345", bubalus],
  ["12345–12345", bubalus],
  ["(12345) 12345", bubalus],
  [" 1234512345\t", bubalus],
  ["12345\u00a012345", bubalus],
  ["12345\u200b12345", bubalus],
  ["01234512345", bubalus],
  ["0 12345 12345", bubalus],
  ["911234512345", bubalus],
  ["91 12345 12345", bubalus],
  ["+911234512345", bubalus],
  ["+91 12345 12345", bubalus],
  ["+91-12345-12345", bubalus],
  ["+91 (0) 12345 12345", bubalus],
  ["\u202a+91 12345 12345\u202c", bubalus],
  ["00911234512345", bubalus],
  ["0091-12345-12345", bubalus],
  ["１２３４５１２３４５", bubalus],
  ["＋９１ １２３４５ １２３４５", bubalus],
  ["١٢٣٤٥١٢٣٤٥", bubalus],
  ["۱۲۳۴۵۱۲۳۴۵", bubalus],
  ["१२३४५१२३४५", bubalus],
  // One that it holds with its country code.
  ["919988221100", indian],
  ["9988221100", indian],
  ["99882 21100", indian],
  ["09988221100", indian],
  ["+91 99882 21100", indian],
  ["0091 9988 221 100", indian],
  // One from abroad.
  ["19986542387", american],
  ["+1 998 654 2387", american],
  ["+1 (998) 654-2387", american],
  ["001 998 654 2387", american],
  // Two members whose numbers differ by the country code alone: each spelling means one of them.
  ["8000666000", "country-code-clash"],
  ["+91 80006 66000", "country-code-clash-with"],
  // E-mails.
  ["bubalus@example.com", bubalus],
  ["BUBALUS@EXAMPLE.COM", bubalus],
  [" Bubalus@Example.com ", bubalus],
  ["bubalus @ example.com", bubalus],
  ["ｂｕｂａｌｕｓ＠ｅｘａｍｐｌｅ．ｃｏｍ", bubalus],
  ["\u200ebubalus@example.com\u200e", bubalus],
  // Cards and member numbers.
  ["DS034812BA", bubalus],
  ["ds034812ba", bubalus],
  ["DS 0348 12BA", bubalus],
  ["ds-034812-ba", bubalus],
  ["ＤＳ０３４８１２ＢＡ", bubalus],
  ["mtest00000000067003", bubalus],
  ["MTEST 0000 0000 067003", bubalus],
  ["DS034812BA", bubalus, "scanned"],
  ["mtest00000000067003", bubalus, "scanned"],
  ["Mtest00000000067003", bubalus],
  ["12341234", bubalus],
  ["1234-1234", bubalus],
  ["SBX1119", "member-number-only"],
  ["sbx 1119", "member-number-only"],
  ["sbx-1117", "no-mobile"],
  // Several identifiers of one customer, where the brand asks for both.
  ["915795008395, MPQSP100", "dual-eligibility"],
  ["5795008395; mpqsp100", "dual-eligibility"],
  ["+91 57950 08395، MPQSP100", "dual-eligibility"],
];

/** What must be asked back, or said, when a spelling finds nobody or more than one. */
const questions: readonly (readonly [text: string, status: number, code: string, more?: object])[] = [
  ["918000555000", 409, "ambiguous", { choices: ["mobile", "externalId"] }],
  ["9000000001", 404, "no-member"],
  ["nobody@example.com", 404, "no-member"],
  ["ZZ999999", 404, "no-member"],
  ["918000000132", 409, "merged-elsewhere"],
  ["918000000133", 410, "erased"],
  ["", 400, "identifier-missing"],
  ["12345", 422, "identifier-unreadable", { rule: "too-few-digits" }],
  ["a@b@c.example", 422, "identifier-unreadable", { rule: "exactly-one-at" }],
  ["bubalus@", 422, "identifier-unreadable", { rule: "email-shape" }],
  ["98x7654321y", 422, "identifier-unreadable", { rule: "letters-in-number" }],
  ["+12345678901234567", 422, "identifier-unreadable", { rule: "too-many-digits" }],
  ["Asha Rao", 422, "identifier-unreadable", { rule: "no-digits" }],
  ["12345#12345", 422, "identifier-unreadable", { rule: "characters" }],
];

const lookUp = (request: APIRequestContext, identifier: string, how = "typed") =>
  request.post("/api/staff/lookups", { headers, data: { identifier, how } });

/** Who is behind a handle: a number that is this person's alone, revealed for a reason. */
async function memberNumber(request: APIRequestContext, handle: string, person: Person) {
  const field = person.externalId === null ? "mobile" : "external-id";
  const answer = await request.post(`/api/staff/lookups/${handle}/reveal`, {
    headers,
    data: { field, reason: "caller-check" },
  });
  return { field, status: answer.status(), value: (await answer.json()).data?.value };
}

test(`${spellings.length} spellings each find the very person who is meant`, async ({ page }) => {
  test.setTimeout(120_000);
  expect(spellings.length).toBeGreaterThanOrEqual(60);
  await signInStaff(page);
  const everybody = await people();
  const wrong: unknown[] = [];
  for (const [text, state, how] of spellings) {
    const answer = await lookUp(page.request, text, how);
    const person = everybody.find((one) => one.state === state);
    if (!person) throw new Error(`The sandbox has nobody for ${state}.`);
    if (answer.status() !== 201) {
      wrong.push([text, state, answer.status(), await answer.text()]);
      continue;
    }
    const { handle } = (await answer.json()).data;
    const held = await memberNumber(page.request, handle, person);
    const meant = held.field === "mobile" ? person.mobile : person.externalId;
    if (held.value !== meant) wrong.push([text, state, held]);
  }
  expect(wrong).toEqual([]);
});

test(`${questions.length} texts that find nobody, or several, are each answered in words`, async ({
  page,
}) => {
  await signInStaff(page);
  for (const [text, status, code, more = {}] of questions) {
    const answer = await lookUp(page.request, text);
    expect([text, answer.status()]).toEqual([text, status]);
    const problem = await answer.json();
    expect(problem).toMatchObject({ code, ...more });
    expect(problem.title, `the sentence for ${text}`).toMatch(/\p{L}.{10,}[.?]/u);
  }
});

// Capillary tells of the merge, not of the number before it.
test("a merged member opens as the survivor, and the till says so", async ({ page }) => {
  await signInStaff(page);
  const answer = await lookUp(page.request, "918000000131");
  expect(answer.status()).toBe(201);
  expect((await answer.json()).data.merged).toEqual({ from: null });
});
