import "server-only";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Identity } from "@/lib/loyalty/customer";

type Person = { customerId: number; identifiers: { type: string; value: string }[] };

/** A Capillary of the tests: whom it knows, by any identifier, and what it was asked. */
export const upstream = {
  people: new Map<string, Person>(),
  codes: new Map<string, string>(),
  sent: [] as string[],
  validated: [] as string[],
  lookups: [] as string[],
  down: false,
};

const down = { kind: "unavailable", reason: "timeout", code: null, retryable: true } as const;

/** In place of the endpoint module of the same name. */
export const lookupEndpoint = {
  getCustomerByIdentifier: async (
    _: unknown,
    { identifiers: [identifier] }: { identifiers: { value: string }[] },
  ): Promise<Outcome<{ customerId: number; identity: Pick<Identity, "identifiers"> }>> => {
    const value = identifier?.value ?? "";
    upstream.lookups.push(value);
    const person = upstream.people.get(value);
    if (upstream.down) return down;
    if (!person) return { kind: "not-found", code: 8015 };
    const { customerId, identifiers } = person;
    return { kind: "ok", value: { customerId, identity: { identifiers } }, receivedAt: "" };
  },
};

/** In place of the endpoint module of the same name. */
export const generateEndpoint = {
  generateOtp: async (_: unknown, { value }: { value: string }) => {
    upstream.sent.push(value);
    upstream.codes.set(value, "246810");
    return { kind: "ok", value: true, receivedAt: "" };
  },
};

/** In place of the endpoint module of the same name; it takes a right code any number of times. */
export const validateEndpoint = {
  validateOtp: async (_: unknown, { value, code }: { value: string; code: string }) => {
    upstream.validated.push(value);
    await new Promise((resolve) => setImmediate(resolve));
    if (upstream.down) return down;
    return { kind: "ok", value: upstream.codes.get(value) === code, receivedAt: "" };
  },
};

/** Whom Capillary knows in these tests: `kind:value` to customer id. */
export const byKind = new Map<string, number>();

/** In place of the endpoint module of the same name. */
export const lookupByKind = {
  getCustomerByIdentifier: async (
    _: unknown,
    { identifiers: [one] }: { identifiers: { kind: string; value: string }[] },
  ) => {
    const customerId = byKind.get(`${one?.kind}:${one?.value}`);
    return customerId
      ? { kind: "ok", value: { customerId, identity: { identifiers: [] } }, receivedAt: "" }
      : { kind: "not-found", code: 8015 };
  },
};
