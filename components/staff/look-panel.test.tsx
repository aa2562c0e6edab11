import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exampleLookWords } from "@/components/staff/example-staff-words";
import { LookBody } from "@/components/staff/look-body";
import { QueryLeaf } from "@/lib/queries/query-leaf";

type Sent = { address: string; body: unknown };
const sent: Sent[] = [];
let answer: () => Response = () => Response.json({ data: { handle: "h1" } }, { status: 201 });
const router = {
  replace: vi.fn(),
  push: vi.fn(),
  refresh: vi.fn(),
  back: vi.fn(),
  forward: vi.fn(),
  prefetch: vi.fn(),
};

beforeEach(() => {
  sent.length = 0;
  router.replace.mockClear();
  answer = () => Response.json({ data: { handle: "h1" } }, { status: 201 });
  vi.stubGlobal("fetch", async (address: string, init?: RequestInit) => {
    sent.push({ address, body: JSON.parse(String(init?.body ?? "null")) });
    return answer();
  });
  render(
    <AppRouterContext value={router as never}>
      <QueryLeaf>
        <LookBody
          head={null}
          foot={null}
          words={exampleLookWords}
          recents={[]}
          callingCode="971"
          timeZone="Asia/Dubai"
          onLock={() => undefined}
        />
      </QueryLeaf>
    </AppRouterContext>,
  );
});
afterEach(() => vi.unstubAllGlobals());

const field = () => screen.getByRole("textbox", { name: "Find a customer" });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const find = () => fireEvent.submit(field());
const problem = (status: number, body: object) => () => Response.json(body, { status });
function scan(target: Element, text: string) {
  const at = performance.now();
  for (const [index, key] of [...text, "Enter"].entries()) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: at + index * 5 });
    act(() => void target.dispatchEvent(event));
  }
}

test("what was recognised is named under the field, masked", () => {
  type("050 123 4821");
  expect(screen.getByText("Mobile")).toBeTruthy();
  expect(screen.getByText("+971 50 ••• 4821")).toBeTruthy();
});

test("a hit goes to the page of the handle in place of this one, and the field is empty again", async () => {
  type("050 123 4821");
  find();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith("/staff/lookups/h1"));
  expect(sent[0]).toMatchObject({
    address: "/api/staff/lookups",
    body: { identifier: "050 123 4821", how: "typed", brief: true },
  });
  expect(field()).toHaveProperty("value", "");
  expect(screen.getByText("+971 50 ••• 4821")).toBeTruthy();
});

test("nobody found: a sentence, and what was typed stays", async () => {
  answer = problem(404, {
    code: "no-member",
    title: "No member with this mobile. Try the e-mail or the card.",
  });
  type("9000000001");
  find();
  expect((await screen.findByRole("alert")).textContent).toContain("Try the e-mail or the card.");
  expect(field()).toHaveProperty("value", "9000000001");
  expect(router.replace).not.toHaveBeenCalled();
});

test("several fit: the person is asked, and the answer is sent with the same text", async () => {
  answer = problem(409, { code: "ambiguous", title: "Several fit.", choices: ["mobile", "externalId"] });
  type("55512345");
  find();
  const choice = await screen.findByRole("button", { name: "Member number" });
  answer = () => Response.json({ data: { handle: "h2" } }, { status: 201 });
  fireEvent.click(choice);
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith("/staff/lookups/h2"));
  expect(sent[1]?.body).toMatchObject({ identifier: "55512345", kind: "externalId" });
});

test.each([
  ["the server cannot be reached", () => Promise.reject(new TypeError("failed")) as never, "offline"],
  ["the answer is no JSON", () => new Response("<html>", { status: 502 }), "offline"],
  ["the answer says nothing", problem(500, {}), "did not work"],
])("when %s, it is said", async (_name, given, words) => {
  answer = given;
  type("050 123 4821");
  find();
  expect((await screen.findByRole("alert")).textContent).toContain(words);
});

test.each(["the field", "a button", "the page itself"])(
  "a scan is caught while %s has the focus",
  async (where) => {
    const target =
      where === "the field"
        ? field()
        : where === "a button"
          ? screen.getByRole("button", { name: "Lock" })
          : document.body;
    if (target instanceof HTMLElement) target.focus();
    scan(target, "]C1DS034812BA");
    await waitFor(() => expect(router.replace).toHaveBeenCalledWith("/staff/lookups/h1"));
    expect(sent[0]?.body).toMatchObject({ identifier: "DS034812BA", how: "scanned" });
  },
);

test("an empty field asks nothing", () => {
  find();
  expect(sent).toEqual([]);
});
