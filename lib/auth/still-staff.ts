import "server-only";
import type { StaffPerson } from "@/lib/auth/session-types";
import { endByToken } from "@/lib/auth/sessions";
import { directoryPersonId, readDirectory } from "@/lib/auth/staff-directory";
import { env } from "@/lib/env";

/**
 * True while the person is in the directory with the role and store they signed in with. Who was taken
 * out, or changed role, signs in again under a new id. People of an OpenID provider are theirs to judge
 * at the next sign-in. A directory that cannot be read is an outage of ours and ends nobody's shift.
 */
export async function stillStaff(person: StaffPerson, token: string): Promise<boolean> {
  if (!person.personId.startsWith("directory:")) return true;
  let people: Awaited<ReturnType<typeof readDirectory>>;
  try {
    people = await readDirectory(env().STAFF_DIRECTORY);
  } catch {
    return true;
  }
  const found = people.find(({ email }) => directoryPersonId(email) === person.personId);
  if (found && found.role === person.role && found.store.name === person.store.name) return true;
  await endByToken(token);
  return false;
}
