import "server-only";
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

export type TokenAnswer = Record<string, unknown>;
export type Claims = Record<string, unknown>;

const keyPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/**
 * A real OpenID provider for one test file, with hooks that spoil what it says. People sign in there
 * without being asked: `account` is who it will be.
 */
export async function startProvider(clients: NonNullable<Configuration["clients"]>) {
  const [own, foreign] = [keyPair(), keyPair()];
  const hooks = {
    account: { sub: "7" } as Claims,
    token: (_answer: TokenAnswer): void => {},
    userinfo: (_answer: Claims): void => {},
  };
  const handler: { answer: (request: IncomingMessage, response: ServerResponse) => void } = {
    answer: () => {},
  };
  const server = createServer((request, response) => handler.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients,
    cookies: { keys: ["a key of the tests"] },
    jwks: { keys: [{ ...own.privateKey.export({ format: "jwk" }), kid: "own", alg: "RS256", use: "sig" }] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      phone: ["phone_number", "phone_number_verified"],
      profile: ["name", "rung_role", "rung_store"],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ ...hooks.account, sub: id }) }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope("openid profile email phone");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handler.answer = (request, response) => {
    const path = request.url?.split("?")[0];
    if (path?.startsWith("/interaction/")) {
      const login = { login: { accountId: String(hooks.account.sub) } };
      void provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
      return;
    }
    if (path === "/token") rewrite(response, (answer) => hooks.token(answer));
    if (path === "/me") rewrite(response, (answer) => hooks.userinfo(answer));
    callback(request, response);
  };
  const sign = (header: object, claims: Claims, key: KeyObject = own.privateKey) => {
    const content = `${encode(header)}.${encode(claims)}`;
    return `${content}.${createSign("RSA-SHA256").update(content).sign(key).toString("base64url")}`;
  };
  return {
    issuer,
    hooks,
    sign,
    foreignKey: foreign.privateKey,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Changes a JSON answer just before it leaves. */
function rewrite(response: ServerResponse, change: (answer: Record<string, unknown>) => void): void {
  const end = response.end;
  Object.assign(response, {
    end: (chunk: unknown) => {
      const answer = JSON.parse(String(chunk));
      change(answer);
      const text = JSON.stringify(answer);
      response.setHeader("content-length", Buffer.byteLength(text));
      return end.call(response, text, "utf8");
    },
  });
}

/** The claims of a token, unchecked. */
export function claimsOf(token: unknown): Claims {
  return JSON.parse(Buffer.from(String(token).split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** A token signed with a shared secret. */
export function signShared(claims: Claims, secret: string): string {
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

/** A token nobody signed. */
export function unsigned(claims: Claims): string {
  return `${encode({ alg: "none" })}.${encode(claims)}.`;
}

/** Walks from the provider's authorization address, as a browser would, to where it sends us back. */
export async function walkProvider(from: string, until: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = from;
  for (let step = 0; step < 10 && !url.startsWith(until); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (!next)
      throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    url = new URL(next, url).href;
  }
  return new URL(url);
}
