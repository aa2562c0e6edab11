import "server-only";
import { chmod, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import type { StaffPerson } from "@/lib/auth/session-types";

/** Shortest password that is taken, in characters. */
export const shortestPassword = 12;

const zone = z.string().refine((value) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: value }));
  } catch {
    return false;
  }
}, "must be an IANA time zone, e.g. Asia/Kolkata");

const personSchema = z.object({
  email: z.string().regex(/^[^@\s]+@[^@\s]+$/, "must be an e-mail address"),
  name: z.string().min(1),
  role: z.enum(["associate", "supervisor"]),
  store: z.object({ code: z.string().min(1).exactOptional(), name: z.string().min(1) }),
  country: z.string().regex(/^[A-Z]{2}$/, "must be two capital letters, ISO 3166 alpha-2"),
  timeZone: zone,
  password: z.string().startsWith("scrypt$", "must be a scrypt hash made by npm run staff:add"),
});
const fileSchema = z.object({ people: z.array(personSchema) });

export type DirectoryPerson = z.infer<typeof personSchema>;

/** What is wrong with the directory or with a person to add; its message is for the operator. */
export class DirectoryError extends Error {
  override readonly name = "DirectoryError";
}

type Snapshot = { stamp: string; people: readonly DirectoryPerson[] };
const snapshots = new Map<string, Snapshot>();

/**
 * The people of the directory file, read again whenever the file has changed; no file means no people.
 * @throws DirectoryError naming the file and what is wrong in it
 */
export async function readDirectory(file: string): Promise<readonly DirectoryPerson[]> {
  const stamp = await stampOf(file);
  if (stamp === null) return [];
  const known = snapshots.get(file);
  if (known?.stamp === stamp) return known.people;
  const people = parse(file, await readFile(file, "utf8"));
  snapshots.set(file, { stamp, people });
  return people;
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new DirectoryError(`The staff directory ${file} cannot be read.`, { cause: error });
  }
}

function parse(file: string, text: string): readonly DirectoryPerson[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new DirectoryError(`The staff directory ${file} is not JSON.`);
  }
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return parsed.data.people;
  const [issue] = parsed.error.issues;
  throw new DirectoryError(`The staff directory ${file}: ${issue?.path.join(".")} ${issue?.message}.`);
}

/** Name of a directory person in sessions and in the trail. */
export function directoryPersonId(email: string): string {
  return `directory:${email.toLowerCase()}`;
}

/** The person with this e-mail and password, or null; equally long for both kinds of wrong. */
export async function findByPassword(
  file: string,
  email: string,
  password: string,
): Promise<StaffPerson | null> {
  const people = await readDirectory(file);
  const found = people.find((person) => person.email === email.normalize("NFKC").trim().toLowerCase());
  if (!(await verifyPassword(password, found?.password ?? null)) || !found) return null;
  const { password: _, ...person } = found;
  return { ...person, personId: directoryPersonId(found.email) };
}

export type NewPerson = Omit<DirectoryPerson, "password" | "store"> & {
  /** A store's name, or its name and code. */
  store: string | DirectoryPerson["store"];
  /** In plain; kept as scrypt. */
  password: string;
};

/**
 * Adds a person and writes the file anew, readable by its owner only.
 * @throws DirectoryError for a short password, a bad field, or an e-mail that is there without `update`
 */
export async function addPerson(
  file: string,
  person: NewPerson,
  options: { update?: boolean } = {},
): Promise<void> {
  if ([...person.password].length < shortestPassword)
    throw new DirectoryError(`The password must have at least ${shortestPassword} characters.`);
  const people = await readDirectory(file);
  const email = person.email.normalize("NFKC").trim().toLowerCase();
  const there = people.some((known) => known.email === email);
  if (there && !options.update)
    throw new DirectoryError(`${email} is in the directory already; pass --update to change them.`);
  const parsed = personSchema.safeParse({
    ...person,
    email,
    store: typeof person.store === "string" ? { name: person.store } : person.store,
    password: await hashPassword(person.password),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DirectoryError(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  await write(file, [...people.filter((known) => known.email !== email), parsed.data]);
}

async function write(file: string, people: readonly DirectoryPerson[]): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, `${JSON.stringify({ people }, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
