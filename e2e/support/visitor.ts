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
  const jar = createJar(cookie);
  const ask: Visitor["ask"] = async (at, path, { method = "GET", json, form } = {}) => {
    const answer = await fetch(`${at}${path}`, {
      method,
      redirect: "manual",
      headers: {
        origin,
        cookie: jar.header(),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) jar.keep(line);
    return answer;
  };
  const post = async (at: string, path: string, fields: Record<string, string> = {}) => {
    const { csrfToken } = await (await ask(at, "/api/auth/csrf")).json();
    return ask(at, path, { method: "POST", form: { csrfToken, json: "true", ...fields } });
  };
  const signIn = async (at: string, provider: string, fields: Record<string, string>) => {
    const answer = await post(at, `/api/auth/callback/${provider}`, fields);
    if (answer.status !== 200)
      throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    ask,
    async signInMember(identifier, at) {
      const before = await codesSent(identifier);
      await ask(at.ask, "/api/sign-in/code", { method: "POST", json: { identifier } });
      const code = await codeFor(identifier, before);
      await signIn(at.give, "member-code", { identifier, code });
    },
    signInStaff: (at, email) => signIn(at, "staff", { email, password: staffPassword }),
    async signOut(at) {
      await post(at, "/api/auth/signout");
    },
  };
}

/** Cookies as a browser keeps them; `line` is a `Set-Cookie` header. */
function createJar(first: string | undefined) {
  const jar = new Map<string, string>();
  const keep = (line: string) => {
    const [pair = ""] = line.split(";", 1);
    const at = pair.indexOf("=");
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  };
  if (first) keep(first);
  return { keep, header: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ") };
}
