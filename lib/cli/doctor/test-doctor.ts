import { z } from "zod";
import { examine } from "@/lib/cli/doctor/run";
import { printTable } from "@/lib/cli/doctor/table";

/** A member of the sandbox with something in every section. */
export const showcase = {
  mobile: "918000000150",
  email: "showcase@sandbox.example",
  externalId: "SBX1150",
  cards: ["SBXW00000001", "SBXW00000002"],
  firstName: "Asha",
};

export const secret = "sandbox-client-secret";

/** The environment of an operator whose cluster is a sandbox. */
export function environment(origin: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    APP_ENV: "test",
    CAPILLARY_BASE_URL: origin,
    CAPILLARY_AUTH: "oauth",
    CAPILLARY_CLIENT_KEY: "sandbox-client",
    CAPILLARY_CLIENT_SECRET: secret,
    NEXTAUTH_URL: "http://localhost:4300",
    NEXTAUTH_SECRET: "a secret of at least 32 characters!",
    BRAND_FILE: "lib/theme/brands/rung.json",
    ...over,
  };
}

const part = z.object({ name: z.string(), state: z.string(), why: z.string().nullable() });
const shape = z.object({
  verdict: z.enum(["everything-shows", "something-missing", "cannot-work"]),
  exitCode: z.int(),
  calls: z.array(z.object({ endpoint: z.string(), state: z.string(), says: z.string() })),
  findings: z.array(z.object({ id: z.string(), level: z.string(), says: z.string() })),
  screens: z.array(z.object({ screen: z.string(), state: z.string(), parts: z.array(part) })),
});

export type Told = z.infer<typeof shape> & {
  table: string;
  json: string;
  finding: (id: string) => { level: string; says: string };
  missing: (screen: string) => string[];
  screen: (screen: string) => string;
};

/** One run, read as a machine and as a person would. */
export async function told(variables: Record<string, string>, member: string | null = null): Promise<Told> {
  const made = await examine(member, variables);
  if (typeof made === "string") throw new Error(made);
  // As a machine reads it: what JSON does not carry is not there.
  const read = shape.parse(JSON.parse(JSON.stringify(made)));
  const screenOf = (name: string) => read.screens.find(({ screen }) => screen === name);
  return {
    ...read,
    table: printTable(made),
    json: JSON.stringify(made),
    finding: (id) => read.findings.find((each) => each.id === id) ?? { level: "absent", says: "" },
    missing: (name) =>
      screenOf(name)
        ?.parts.filter(({ state }) => state === "missing")
        .map((each) => each.name) ?? [],
    screen: (name) => screenOf(name)?.state ?? "absent",
  };
}

/** Nothing of a person or a key is in it, and it fits a terminal. */
export function faultsOf(text: string, table: boolean): string[] {
  const { mobile, email, externalId, cards, firstName } = showcase;
  const private_ = [
    secret,
    mobile,
    mobile.slice(2),
    email,
    externalId,
    ...cards,
    firstName,
    "sandbox-client",
  ];
  const told = private_.filter((word) => text.includes(word)).map((word) => `tells ${word}`);
  const wide = table ? text.split("\n").filter((line) => [...line].length > 100) : [];
  return [...told, ...wide.map((line) => `wide: ${line}`)];
}
