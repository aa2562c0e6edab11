import { rmSync } from "node:fs";
import { addPerson } from "@/lib/auth/staff-directory";

/** The store people of the demo; brand and stores have country IN. */
export const demoStaff = [
  { email: "associate@store.example", name: "Asha Rao", role: "associate" },
  { email: "supervisor@store.example", name: "Dev Nair", role: "supervisor" },
] as const;

/** Writes the demo's staff directory anew, both people with the given password. */
export async function addDemoStaff(file: string, password: string): Promise<void> {
  rmSync(file, { force: true });
  for (const person of demoStaff)
    await addPerson(file, {
      ...person,
      store: "Indiranagar",
      country: "IN",
      timeZone: "Asia/Kolkata",
      password,
    });
}
