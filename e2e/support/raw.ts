import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Question = {
  method?: string;
  /** As on the request line: nothing is normalised on the way. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
};

/** One request exactly as given: no redirect is followed, no path tidied, no header added. */
export function ask(port: number, { method = "GET", path, headers = {}, body }: Question): Promise<Answer> {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const sized = text === "" ? {} : { "content-length": String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, method, path, headers: { ...sized, ...headers }, agent: false },
      (answer) => {
        let received = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          received += part;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: received }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(text);
  });
}

/** A browser of scripts: it keeps its cookies and says where it comes from. */
export function rawBrowser(port: number, origin: string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  async function send(question: Question): Promise<Answer> {
    const answer = await ask(port, {
      ...question,
      headers: { origin, ...(jar.size > 0 ? { cookie: cookie() } : {}), ...question.headers },
    });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  async function form(path: string, fields: Record<string, string>): Promise<Answer> {
    const { csrfToken } = JSON.parse((await send({ path: "/api/auth/csrf" })).text);
    const body = new URLSearchParams({ csrfToken, json: "true", ...fields }).toString();
    return send({
      method: "POST",
      path,
      body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  }
  const json = (method: string, path: string, body: unknown) =>
    send({ method, path, body, headers: { "content-type": "application/json" } });
  return { send, form, json, cookie, jar };
}
export type RawBrowser = ReturnType<typeof rawBrowser>;
