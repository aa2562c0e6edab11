import { type Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Sent one by one, without a length. */
  chunks?: string[];
  agent?: Agent;
};

/** One request to this machine, as given: the path is not tidied, no redirect followed. */
export function askAt(
  port: number,
  path: string,
  { method = "GET", headers = {}, body, chunks = [], agent }: Ask = {},
): Promise<Answer> {
  const length = body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` };
  const options = { host: "127.0.0.1", port, path, method, headers: { ...length, ...headers } };
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, agent: agent ?? false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    sent.on("error", reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end(body);
  });
}

/** The code of a problem. */
export const codeOf = ({ body }: Answer): string => JSON.parse(body).code;

/** What a socket is answered that says this. */
export function sayAt(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
