import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  addPerson,
  DirectoryError,
  findByPassword,
  type NewPerson,
  readDirectory,
} from "@/lib/auth/staff-directory";

const folder = mkdtempSync(join(tmpdir(), "rung-directory-"));
let file = "";
let count = 0;
beforeEach(() => {
  count += 1;
  file = join(folder, `${count}`, "staff.json");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asha: NewPerson = {
  email: "Asha@Store.example",
  name: "Asha Rao",
  role: "associate",
  store: "Indiranagar",
  country: "IN",
  timeZone: "Asia/Kolkata",
  password: "correct horse battery",
};

describe("the staff directory", () => {
  it("knows a person by e-mail in any case and password, and keeps the password as scrypt", async () => {
    await addPerson(file, asha);
    expect(await findByPassword(file, " ASHA@store.example", asha.password)).toEqual({
      personId: "directory:asha@store.example",
      email: "asha@store.example",
      name: "Asha Rao",
      role: "associate",
      store: { name: "Indiranagar" },
      country: "IN",
      timeZone: "Asia/Kolkata",
    });
    expect(await findByPassword(file, asha.email, "correct horse batterx")).toBeNull();
    expect(await findByPassword(file, "nobody@store.example", asha.password)).toBeNull();
    expect(readFileSync(file, "utf8")).toMatch(/"password": "scrypt\$32768\$8\$3\$/);
    expect(readFileSync(file, "utf8")).not.toContain(asha.password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("refuses a known e-mail unless it is an update, which replaces the person", async () => {
    await addPerson(file, asha);
    await expect(addPerson(file, { ...asha, email: "asha@store.EXAMPLE" })).rejects.toThrow(
      /already; pass --update/,
    );
    await addPerson(
      file,
      { ...asha, role: "supervisor", store: { code: "BLR-2", name: "HSR" } },
      { update: true },
    );
    expect(await readDirectory(file)).toMatchObject([
      { role: "supervisor", store: { code: "BLR-2", name: "HSR" } },
    ]);
  });

  it.each([
    [{ password: "elevenchars" }, /at least 12 characters/],
    [{ email: "asha" }, /e-mail address/],
    [{ country: "in" }, /two capital letters/],
    [{ timeZone: "Mars/Olympus" }, /IANA time zone/],
    [{ store: "" }, /store/],
    [{ name: "" }, /name/],
  ])("refuses %j and writes nothing", async (fault, message) => {
    await expect(addPerson(file, { ...asha, ...fault })).rejects.toThrow(message);
    expect(await readDirectory(file)).toEqual([]);
  });

  it("is read again when the file changes, and empty when there is none", async () => {
    expect(await readDirectory(file)).toEqual([]);
    await addPerson(file, asha);
    expect(await readDirectory(file)).toHaveLength(1);
    writeFileSync(file, JSON.stringify({ people: [] }));
    expect(await readDirectory(file)).toEqual([]);
  });

  it("names the file and the fault when it cannot be read", async () => {
    await addPerson(file, asha);
    writeFileSync(file, "{");
    await expect(readDirectory(file)).rejects.toThrow(DirectoryError);
    writeFileSync(file, JSON.stringify({ people: [{ email: "x" }] }));
    await expect(readDirectory(file)).rejects.toThrow(`${file}: people.0`);
  });
});
