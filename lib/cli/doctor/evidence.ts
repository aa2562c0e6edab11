import type { CapillaryClient, EndpointName } from "@/lib/capillary/calls";
import {
  type CustomerInspection,
  type Inspection,
  inspectAnswer,
  inspectCustomer,
} from "@/lib/capillary/inspect";
import type { Outcome } from "@/lib/capillary/outcome";
import { askPatiently, carefulClient } from "@/lib/cli/doctor/careful-client";
import { type FoundMember, findMember } from "@/lib/cli/doctor/find-member";
import { type Identifiers, tryIdentifiers, withoutMember } from "@/lib/cli/doctor/identifiers";
import { askForNobody, type NobodysAnswers, nobodysId } from "@/lib/cli/doctor/nobody";
import { type Reads, readAhead, readAll } from "@/lib/cli/doctor/read-member";
import type { Traffic } from "@/lib/cli/doctor/traffic";
import type { Env } from "@/lib/env";
import type { Customer } from "@/lib/loyalty/customer";
import type { Brand } from "@/lib/theme/brand";

/** Everything the cluster answered; checks and screens are made of it without asking again. */
export type Evidence = {
  env: Env;
  brand: Brand;
  traffic: Traffic;
  /** The first answer of all: it tells whether the cluster can be reached and the credentials are good. */
  nobody: NobodysAnswers;
  member: FoundMember;
  /** By the member's id, or by nobody's when none was given: then only the access is known. */
  reads: Reads;
  ahead: ReadonlyMap<number, Outcome<Customer>>;
  identifiers: Identifiers;
  /** Of the member's own answer; null when there is none. */
  inspected: CustomerInspection | null;
  /** Of all answers. */
  shapes: readonly Inspection[];
  /** The first question that was not answered in time, asked once more with patience; null: none was late. */
  late: { endpoint: EndpointName; tookMs: number | null } | null;
  deadlines: { headMs: number; totalMs: number };
  askedAt: Date;
};

export type Question = { env: Env; brand: Brand; member: string | null };

/** Asks everything once, one call after the other. Some thirty calls with a member, twenty without. */
export async function gather(
  given: CapillaryClient,
  traffic: Traffic,
  question: Question,
): Promise<Evidence> {
  const client = carefulClient(given);
  const { env, brand } = question;
  const askedAt = given.config.now();
  const nobody = await askForNobody(client);
  const member = await findMember(client, question.member, brand.country);
  const lookupBody = member.kind === "found" ? client.bodies.get("lookup") : undefined;
  const id = member.kind === "found" ? member.lookup.customerId : null;
  const reads = await readAll(client, id ?? nobodysId);
  const customerBody = client.bodies.get("customer");
  const known = reads.customer.kind === "ok" ? reads.customer.value : null;
  const found = id !== null;
  const late = client.late();
  return {
    env,
    brand,
    traffic,
    nobody,
    member,
    reads,
    ahead: id === null ? new Map() : await readAhead(client, id),
    identifiers:
      member.kind === "found"
        ? await tryIdentifiers(client, known ?? member.lookup, member.by, nobody)
        : withoutMember(nobody),
    inspected: found && customerBody !== undefined ? inspectCustomer(customerBody, askedAt) : null,
    shapes: found
      ? [lookupBody, customerBody, ...client.bodies.values()].map((body) => inspectAnswer(body, askedAt))
      : [],
    late: late && { endpoint: late.options.endpoint, tookMs: await askPatiently(given, late) },
    deadlines: given.config.deadlines,
    askedAt,
  };
}
