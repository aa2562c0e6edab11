import { expect } from "@playwright/test";
import { type RawBrowser, rawBrowser } from "@/e2e/support/raw";
import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { staffPassword } from "@/e2e/support/world";

export const callerNames = [
  "nobody",
  "ended",
  "ended staff",
  "member",
  "other member",
  "associate",
  "supervisor",
  "elsewhere",
  "locked",
] as const;
/** Who asks. `associate` holds the open look-up; `elsewhere` is a supervisor of another store. */
export type Caller = (typeof callerNames)[number];

export type World = { origin: string; ports: [number, number] };

/** Signs a member in by code. */
export async function memberAt({ origin, ports }: World, identifier: string): Promise<RawBrowser> {
  const own = rawBrowser(ports[0], origin);
  const before = await codesSent(identifier);
  const asked = await own.json("POST", "/api/sign-in/code", { identifier });
  expect(asked.status, asked.text).toBe(202);
  const code = await codeFor(identifier, before);
  const answer = await own.form("/api/auth/callback/member-code", { identifier, code });
  expect(answer.status, answer.text).toBe(200);
  return own;
}

/** Signs a store person in. */
export async function staffAt({ origin, ports }: World, name: string): Promise<RawBrowser> {
  const own = rawBrowser(ports[0], origin);
  const email = `${name}@store.example`;
  const answer = await own.form("/api/auth/callback/staff", { email, password: staffPassword });
  expect(answer.status, answer.text).toBe(200);
  return own;
}

/** A look-up of somebody by their e-mail; its handle belongs to this session alone. */
export async function lookUp(staff: RawBrowser, identifier: string): Promise<string> {
  const answer = await staff.json("POST", "/api/staff/lookups", { identifier });
  expect(answer.status, answer.text).toBe(201);
  return JSON.parse(answer.text).data.handle;
}

const shown = "1234512345";
/** Only these people are ever asked about; their data must not be where it does not belong. */
export const people = { member: shown, other: "98662653@example.com", lookedUp: "547528790@example.com" };

/** Signed out, with the cookies of before: what somebody has who copied them. */
async function ended(own: RawBrowser): Promise<RawBrowser> {
  const kept = new Map(own.jar);
  expect((await own.form("/api/auth/signout", {})).status).toBe(200);
  for (const [name, value] of kept) own.jar.set(name, value);
  return own;
}

/** A new browser of that kind: a write may end the session that makes it. */
export async function callerAt(world: World, caller: Caller): Promise<RawBrowser> {
  switch (caller) {
    case "nobody":
      return rawBrowser(world.ports[0], world.origin);
    case "ended":
      return ended(await memberAt(world, people.other));
    case "ended staff":
      return ended(await staffAt(world, "second"));
    case "member":
      return memberAt(world, people.member);
    case "other member":
      return memberAt(world, people.other);
    case "locked": {
      const own = await staffAt(world, "locked");
      expect((await own.send({ method: "POST", path: "/api/staff/lock" })).status).toBe(204);
      return own;
    }
    case "associate":
    case "supervisor":
    case "elsewhere":
      return staffAt(world, caller);
  }
}
