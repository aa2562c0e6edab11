import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { addPerson, DirectoryError } from "@/lib/auth/staff-directory";
import { root } from "@/lib/cli/paths";

const usage = `Usage:
  npm run staff:add -- --email asha@brand.example --store "Main Street" --country IN --time-zone Asia/Kolkata --role associate
    --name    as it is shown on the tablet; the part before the @ when left out
    --role    associate or supervisor
    --update  change a person who is there already
The password is asked twice, or read from STAFF_PASSWORD; it is never an argument.`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        email: { type: "string" },
        name: { type: "string" },
        store: { type: "string" },
        country: { type: "string" },
        "time-zone": { type: "string" },
        role: { type: "string" },
        update: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Asks without showing what is typed. */
async function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await lines.question("");
  lines.close();
  process.stdout.write("\n");
  return answer;
}

async function password(): Promise<string> {
  const given = process.env.STAFF_PASSWORD;
  if (given) return given;
  if (!process.stdin.isTTY) fail("There is no terminal to ask for the password. Set STAFF_PASSWORD.");
  const first = await ask("Password (at least 12 characters): ");
  if (first !== (await ask("The same again: "))) fail("The two passwords differ; nothing was changed.");
  return first;
}

const given = readOptions();
const { email, store, country, role } = given;
const timeZone = given["time-zone"];
const missing = Object.entries({ email, store, country, "time-zone": timeZone, role })
  .filter(([, value]) => !value)
  .map(([name]) => `--${name}`);
if (!email || !store || !country || !timeZone || !role) fail(`Missing: ${missing.join(", ")}\n\n${usage}`);
if (role !== "associate" && role !== "supervisor")
  fail(`--role must be associate or supervisor, not "${role}".`);

const file = resolve(root, process.env.STAFF_DIRECTORY ?? ".data/staff.json");
const name = given.name ?? email.split("@")[0] ?? email;
try {
  const person = { email, name, store, country, timeZone, role, password: await password() } as const;
  await addPerson(file, person, { update: given.update });
  console.log(`${email} (${role}, ${store}) ${given.update ? "is up to date" : "was added"} in ${file}.`);
} catch (error) {
  fail(error instanceof DirectoryError ? error.message : String(error));
}
