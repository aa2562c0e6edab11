import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { createClient } from "@/lib/capillary/client";
import { capillaryConfig } from "@/lib/capillary/config";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import { documentedNames } from "@/lib/cli/doctor/documented";
import { gather } from "@/lib/cli/doctor/evidence";
import { nobody } from "@/lib/cli/doctor/nobody";
import { type Report, report } from "@/lib/cli/doctor/report";
import { printTable } from "@/lib/cli/doctor/table";
import { watchTraffic } from "@/lib/cli/doctor/traffic";
import { root } from "@/lib/cli/paths";
import { type Env, EnvError, parseEnv } from "@/lib/env";
import type { Brand } from "@/lib/theme/brand";
import { BrandError, parseBrand } from "@/lib/theme/brand-schema";

export type Ran = { text: string; exitCode: 0 | 1 | 2 };
type Wanted = { member: string | null; json: boolean };
type Variables = Readonly<Record<string, string | undefined>>;

/** One run and its words. What stands in the way of all of it is one message and exit code 2. */
export async function runDoctor({ member, json }: Wanted, variables: Variables): Promise<Ran> {
  const made = await examine(member, variables);
  if (typeof made !== "string")
    return { text: json ? JSON.stringify(made, null, 2) : printTable(made), exitCode: made.exitCode };
  const machine = { verdict: "cannot-work", exitCode: 2, problem: made };
  return { text: json ? JSON.stringify(machine, null, 2) : made, exitCode: 2 };
}

/** Settings, questions, judgement; a text when there is nothing to judge. */
export async function examine(member: string | null, variables: Variables): Promise<Report | string> {
  const settings = readSettings(variables);
  if (typeof settings === "string") return settings;
  const client = createClient(capillaryConfig(settings.env));
  const traffic = watchTraffic(client);
  try {
    const problem = await unreachable(client);
    if (problem) return problem;
    const evidence = await gather(client, traffic, { ...settings, member });
    return report(evidence, client.config.origin, documentedNames());
  } finally {
    await client.close();
  }
}

function readSettings(variables: Variables): { env: Env; brand: Brand } | string {
  try {
    const env = parseEnv(variables);
    return { env, brand: readBrand(env.BRAND_FILE, env.CAPILLARY_COUNTRY) };
  } catch (error) {
    if (error instanceof EnvError || error instanceof BrandError) return error.message;
    throw error;
  }
}

function readBrand(file: string, country: string | undefined): Brand {
  try {
    return parseBrand(readFileSync(resolve(root, file), "utf8"), file, country);
  } catch (error) {
    if (error instanceof BrandError) throw error;
    throw new BrandError(`Rung cannot start: the brand file ${file} (BRAND_FILE) cannot be read.`);
  }
}

/** Why nothing can be asked at all, in one sentence with what to do; null when the cluster answers. */
async function unreachable(client: CapillaryClient): Promise<string | null> {
  const { origin, deadlines } = client.config;
  const { hostname } = new URL(origin);
  const name = hostname.replace(/^\[|\]$/g, "");
  const known = await lookup(name).then(
    () => true,
    () => false,
  );
  if (!known) return `Cannot reach Capillary: no address is known for ${name}. Correct CAPILLARY_BASE_URL.`;
  const answer = await getCustomerByIdentifier(client, { identifiers: nobody.slice(0, 1), detail: "member" });
  if (answer.kind !== "unavailable" || answer.reason !== "connect") return null;
  return answer.retryable
    ? `Cannot reach Capillary: ${origin} takes no connection within ${deadlines.connectMs / 1000} s. Is the address right, and this machine allowed out?`
    : `Cannot trust ${origin}: its TLS certificate has ended, is for another name, or its authority is not known here. Rung never skips this check; an own authority goes into NODE_EXTRA_CA_CERTS.`;
}
