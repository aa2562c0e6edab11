import { expect, test } from "@playwright/test";
import { staffAt, type World } from "@/e2e/support/callers";
import { type Answer, ask, type Question } from "@/e2e/support/raw";
import { signInMember } from "@/e2e/support/sign-in";
import { origin, ports } from "@/e2e/support/world";

// Ways around that have worked against Next or the fronts before it: other spellings of an address, and
// headers that are meant for Next itself. None may reach what the plain request does not.

const shapes = (path: string): string[] => [
  `${path}.rsc`,
  `${path}?_rsc=abc`,
  `${path}.json`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}/`,
  `/${path}`,
  `/.${path}`,
  `/x/..${path}`,
  `/%2e${path}`,
  `/x/%2e%2e${path}`,
  path.replace("/", "/%2f"),
  `${path}%2f`,
  `${path}%00`,
  `${path}%20`,
  `${path};a=b`,
  `${path}/%2e`,
  path.toUpperCase(),
  path.replace("/", "\\"),
  path.replace("/", "/%5c"),
  `/_next/data/build${path}.json`,
  `/_next/static/..${path}`,
  `/_next/image?url=${encodeURIComponent(path)}&w=64&q=75`,
  `/en${path}`,
  `${path}?__nextDataReq=1`,
  `${path}?__nextLocale=en`,
  `${path}?nxtPhandle=x`,
  `https://evil.example${path}`,
  `${path}?/sign-in`,
  `/sign-in/..${path}`,
  `/sign-in?x=${path}`,
];

const headers = (path: string): Record<string, string>[] => [
  { "x-middleware-subrequest": "middleware" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-next": "1" },
  { "x-middleware-rewrite": path },
  { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "a=b" },
  { "x-nextjs-data": "1" },
  { "x-matched-path": path },
  { "x-invoke-path": path, "x-invoke-status": "200", "x-invoke-output": path },
  { "x-rewrite-url": path },
  { "x-original-url": path },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
  { "x-forwarded-prefix": path },
  { "x-http-method-override": "POST" },
  { "x-now-route-matches": "1=x" },
  { "x-prerender-revalidate": "x" },
  { "next-resume": "1" },
  { "next-action": "0".repeat(42) },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(["", {}])) },
  { rsc: "1", "next-router-state-tree": "%ZZ" },
  { host: "evil.example" },
  { forwarded: "host=evil.example" },
];

/** The names of the folders under app/ that make up an address, which a prefetch asks for: no page was made. */
const isTreeOnly = (text: string) =>
  text.length < 800 &&
  text
    .trim()
    .split("\n")
    .every((line) => /^[\da-f]+:(?:\[\["children",\{"s":|\{"q":"","i":false,"S":false,)/.test(line));

/** Refused, sent to a sign-in page of ours, or an empty frame that sends there itself. */
function opened({ status, headers: given, text }: Answer, home: string): string | null {
  const location = given.location ?? "";
  if (location && !location.startsWith("/") && !location.startsWith(`${origin}/`))
    return `goes to ${location}`;
  if (text.includes("evil.example")) return "repeats the forged host";
  if (status === 307) return location.endsWith(home) ? null : `goes to ${location}`;
  // Next answers its own client's requests with 200 and the redirect inside.
  if (status === 200 && isTreeOnly(text)) return null;
  if (status === 200) return text.includes(`NEXT_REDIRECT;replace;${home};307`) ? null : "200";
  return status >= 400 && status < 500 ? null : `${status}`;
}

/** Next tidies its own addresses (a slash at the end, a `_rsc` that does not fit) by sending there again. */
async function follow(question: Question, path: string): Promise<Answer> {
  let answer = await ask(ports.rung, question);
  for (let step = 0; step < 3; step += 1) {
    const next = answer.headers.location ?? "";
    if (next.split("?", 1)[0] !== path) return answer;
    answer = await ask(ports.rung, { ...question, path: next });
  }
  return answer;
}

async function probe(path: string, home: string, cookie: string): Promise<string[]> {
  const questions: Question[] = [
    ...shapes(path).map((one) => ({ path: one })),
    ...headers(path).map((one) => ({ path, headers: one })),
    ...headers(path).map((one) => ({ path: `${path}?_rsc=abc`, headers: { rsc: "1", ...one } })),
  ];
  const found: string[] = [];
  for (const question of questions) {
    const answer = await follow(
      { ...question, headers: { ...(cookie ? { cookie } : {}), ...question.headers } },
      path,
    );
    const how = opened(answer, home);
    // The sign-in page is open to everybody, and is what such an address means.
    if (question.path.startsWith("/sign-in?")) continue;
    if (how) found.push(`${question.path} ${JSON.stringify(question.headers ?? {})}: ${how}`);
  }
  return found;
}

test.describe.configure({ timeout: 120_000 });
const world: World = { origin, ports: [ports.rung, ports.rung] };

for (const path of ["/profile", "/card", "/card/921845"])
  test(`nobody reaches ${path} by another spelling or a header meant for Next`, async () => {
    expect(await probe(path, "/sign-in", "")).toEqual([]);
  });

test("a member reaches no staff page by another spelling or a header meant for Next", async ({ page }) => {
  await signInMember(page, "1234512345");
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  expect(await probe("/staff/lookups/x", "/staff/sign-in", cookie)).toEqual([]);
});

test("an associate reaches no supervisor's page by another spelling or a header meant for Next", async () => {
  const staff = await staffAt(world, "associate");
  expect(await probe("/staff/audit", "/staff", staff.cookie())).toEqual([]);
});

test("an API route is not reached by another spelling", async () => {
  const path = "/api/member/home";
  for (const one of [
    ...shapes(path).map((shape) => ({ path: shape })),
    ...headers(path).map((more) => ({ path, headers: more })),
  ]) {
    const answer = await ask(ports.rung, one);
    if (one.path.startsWith("/sign-in?")) continue;
    expect([JSON.stringify(one), answer.status >= 300 && answer.status < 500]).toEqual([
      JSON.stringify(one),
      true,
    ]);
    expect(answer.text).not.toContain('"data"');
  }
});
