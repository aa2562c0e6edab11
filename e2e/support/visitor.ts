import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { staffPassword } from "@/e2e/support/world";

type Ask = { method?: string; json?: unknown; form?: Record<string, string> };

/** One browser without a window: it keeps its cookies and may speak to any instance. */
export type Visitor = {
  ask: (at: string, path: string, how?: Ask) => Promise<Response>;
  /** Asks for a code at one instance and gives it back to another. */
  signInMember: (identifier: string, at: { ask: string; give: string }) => Promise<void>;
  signInStaff: (at: string, email: string) => Promise<void>;
  signOut: (at: string) => Promise<void>;
};

/**
 * @param origin what the instances take for their own address (NEXTAUTH_URL)
 * @param cookie `name=value` to begin with
 */
export function createVisitor(origin: string, cookie?: string): Visitor {
  const jar = new Map<string, string>();
  const keep = (line: string) => {
    const [pair = ""] = line.split(";", 1);
    const at = pair.indexOf("=");
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  };
  if (cookie) keep(cookie);

  const ask: Visitor["ask"] = async (at, path, { method = "GET", json, form } = {}) => {
    const answer = await fetch(`${at}${path}`, {
      method,
      redirect: "manual",
      headers: {
        origin,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(line);
    return answer;
  };
  const csrf = async (at: string): Promise<string> => {
    const { csrfToken } = await (await ask(at, "/api/auth/csrf")).json();
    return csrfToken;
  };
  const callback = async (at: string, provider: string, fields: Record<string, string>) => {
    const form = { csrfToken: await csrf(at), json: "true", ...fields };
    const answer = await ask(at, `/api/auth/callback/${provider}`, { method: "POST", form });
    if (answer.status !== 200)
      throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    ask,
    async signInMember(identifier, at) {
      const before = await codesSent(identifier);
      await ask(at.ask, "/api/sign-in/code", { method: "POST", json: { identifier } });
      const code = await codeFor(identifier, before);
      await callback(at.give, "member-code", { identifier, code });
    },
    signInStaff: (at, email) => callback(at, "staff", { email, password: staffPassword }),
    async signOut(at) {
      const form = { csrfToken: await csrf(at), json: "true" };
      await ask(at, "/api/auth/signout", { method: "POST", form });
    },
  };
}
