import { plain, sameAddress } from "@/lib/sandbox/control/spelling";
import type { Directory } from "@/lib/sandbox/people/directory";

/** The mobiles a spelling can mean: exactly this one, else all that differ by the country code alone. */
function mobilesOf(to: string, people: Directory): string[] {
  const wanted = plain(to);
  if (people.find("mobile", wanted).length > 0) return [wanted];
  const spelled = people.all.map(({ mobile }) => mobile).filter((mobile) => mobile !== null);
  const withCode = people.find("mobile", `91${wanted}`).length > 0 ? [`91${wanted}`] : [];
  return [...spelled.filter((mobile) => sameAddress(mobile, to)), ...withCode];
}

/**
 * The addresses whose messages `?to=` means. A number is itself in any spelling; an e-mail is every e-mail of its
 * owner, because a code may go to the one Capillary holds; a member or card number is its owner's mobile and e-mails.
 */
export function addressesOf(to: string, people: Directory): string[] {
  const wanted = plain(to);
  const reach = (kinds: readonly string[], owners: ReturnType<Directory["find"]>) =>
    owners
      .flatMap(({ foundBy }) => foundBy.filter(({ kind }) => kinds.includes(kind)))
      .map(({ value }) => value);
  if (wanted.includes("@")) return [wanted, ...reach(["email"], people.find("email", wanted))];
  const mobiles = mobilesOf(to, people);
  if (mobiles.length > 0) return mobiles;
  const owners = (["externalId", "cardnumber", "cardExternalId", "id"] as const).flatMap((kind) => [
    ...people.find(kind, to.trim()),
  ]);
  return [wanted, ...reach(["mobile", "email"], owners)];
}
