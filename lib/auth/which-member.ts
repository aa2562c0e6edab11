import "server-only";
import { findMemberBy } from "@/lib/auth/find-member";
import { identifierCandidates } from "@/lib/auth/identifier";
import { brand } from "@/lib/theme/load-brand";

/**
 * Which of several customers with one number somebody is, by their e-mail or member number (external id,
 * else card number). Only those customers count: naming anybody else is no answer.
 * @returns null when the text names none of them
 */
export async function chooseMember(
  which: string,
  customerIds: readonly number[],
): Promise<number | null | "unavailable"> {
  const text = which.normalize("NFKC").trim();
  if (text === "" || text.length > 254) return null;
  for (const [kind, value] of questions(text)) {
    const found = await findMemberBy(kind, value);
    if (found.kind === "unavailable") return "unavailable";
    if (found.kind === "found" && customerIds.includes(found.customerId)) return found.customerId;
  }
  return null;
}

function questions(text: string): (readonly ["email" | "externalId" | "cardnumber", string])[] {
  if (!text.includes("@"))
    return [
      ["externalId", text],
      ["cardnumber", text.replace(/[\s\p{Pd}]/gu, "")],
    ];
  const reading = identifierCandidates(text, brand().country);
  return reading.ok && reading.identifier.kind === "email" ? [["email", reading.identifier.key]] : [];
}
