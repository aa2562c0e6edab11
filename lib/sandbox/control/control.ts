import { readFault } from "@/lib/sandbox/control/fault-input";
import { addressesOf } from "@/lib/sandbox/control/outbox-addresses";
import { type Answer, ok, wrong } from "@/lib/sandbox/control/respond";
import { isObject } from "@/lib/sandbox/json";
import type { Person } from "@/lib/sandbox/people/person";
import { type Settings, settingsProblem } from "@/lib/sandbox/settings";
import type { World } from "@/lib/sandbox/world";

type ControlCall = { world: World; query: URLSearchParams; body: unknown };
type Control = (call: ControlCall) => Answer;

const outbox: Control = ({ world, query }) => {
  const to = query.get("to");
  if (to === "") return wrong('"to" is empty; leave it out to see all messages.');
  return ok(world.outbox.list(to === null ? null : addressesOf(to, world.people)));
};

const listed = ({ id, state, mobile, email, externalId, cards, about }: Person) => ({
  id,
  state,
  mobile,
  email,
  externalId,
  cards,
  about,
});

const mostSynthetic = 10_000;

/** Everybody with a state; `?synthetic=N` adds the first N made members, for load tests. */
const people: Control = ({ world, query }) => {
  const count = Number(query.get("synthetic") ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > mostSynthetic)
    return wrong(`"synthetic" must be a whole number from 0 to ${mostSynthetic}.`);
  const made = Array.from({ length: count }, (_, index) => world.people.byId(700_000_001 + index));
  return ok([...world.people.all, ...made.filter((person) => person !== null)].map(listed));
};

const setFault: Control = ({ world, body }) => {
  const fault = readFault(body);
  if (typeof fault === "string") return wrong(fault);
  if (fault.fault === "token-expired" || fault.fault === "token-revoked") world.tokens.endAll();
  world.faults.add(fault);
  return ok(world.faults.list());
};

const setLatency: Control = ({ world, body }) => {
  const ms = isObject(body) ? body.ms : undefined;
  if (typeof ms !== "number" || !Number.isInteger(ms) || ms < 0 || ms > 60_000)
    return wrong('"ms" must be a whole number from 0 to 60000.');
  world.latencyMs = ms;
  return ok({ ms });
};

const setSettings: Control = ({ world, body }) => {
  if (!isObject(body)) return wrong("Send JSON with the settings to change.");
  const problem = settingsProblem(body);
  if (problem) return wrong(problem);
  const change: Partial<Settings> = body;
  world.changeSettings(change);
  return ok(world.settings);
};

const controls: Readonly<Record<string, Control>> = {
  "GET outbox": outbox,
  "GET people": people,
  "GET calls": ({ world }) => ok(world.calls.list()),
  "DELETE calls": ({ world }) => {
    world.calls.clear();
    return ok([]);
  },
  "GET faults": ({ world }) => ok(world.faults.list()),
  "POST faults": setFault,
  "DELETE faults": ({ world }) => {
    world.faults.clear();
    return ok([]);
  },
  "GET latency": ({ world }) => ok({ ms: world.latencyMs }),
  "POST latency": setLatency,
  "GET config": ({ world }) => ok(world.settings),
  "POST config": setSettings,
  "DELETE config": ({ world }) => {
    world.resetSettings();
    return ok(world.settings);
  },
};

/** Answers a control call under `/__sandbox/`; wrong input gets 400 and says what is wrong. */
export function control(method: string, name: string, call: ControlCall): Answer {
  const handle = controls[`${method} ${name}`];
  if (handle) return handle(call);
  const known = Object.keys(controls).filter((key) => key.endsWith(` ${name}`));
  if (known.length > 0) return { status: 405, body: { error: `Only ${known.join(", ")}.` } };
  return { status: 404, body: { error: `No such control; there are ${Object.keys(controls).join(", ")}.` } };
}
