import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { scrub } from "@/lib/http/gate/scrub.mjs";
import { faultOf, logOptions } from "@/lib/log";

function lines(write: (logger: pino.Logger) => void): string[] {
  const written: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  write(pino(logOptions("info"), sink));
  return written;
}

describe("the log", () => {
  it("is one JSON object a line, whatever line breaks the input has", () => {
    const [line, ...rest] = lines((log) =>
      log.info({ route: '/a\r\n{"level":"error"}\u2028' }, "request\nforged"),
    );
    expect(rest).toEqual([]);
    expect(line?.trimEnd()).not.toMatch(/[\r\n]/);
    expect(JSON.parse(line ?? "")).toMatchObject({ level: "info", msg: "request\nforged" });
  });

  it("takes secrets out by name, wherever they stand", () => {
    const [line = ""] = lines((log) =>
      log.warn(
        {
          password: "hunter2-hunter2",
          a: { cookie: "abc=1", b: { identifier: "1234512345" } },
          code: "246810",
        },
        "x",
      ),
    );
    expect(line).not.toMatch(/hunter2|abc=1|1234512345|246810/);
  });

  it("says of an error its name, kind and a scrubbed message, and no stack", () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED postgres://rung:pw@db:5432/rung"), {
      code: "ECONNREFUSED",
    });
    const fault = faultOf(new TypeError("no member with 1234512345 or bubalus@example.com", { cause }));
    expect(fault).toEqual({
      name: "TypeError",
      message: "no member with [number] or [address]",
      cause: {
        name: "Error",
        kind: "ECONNREFUSED",
        message: "connect ECONNREFUSED [address]",
      },
    });
    expect(JSON.stringify(lines((log) => log.error({ err: new Error("x") }, "y")))).not.toContain("log.test");
  });

  it.each([
    ["eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0 is bad", "[token] is bad"],
    ["GET https://x.example/a?code=1&state=2 failed", "GET https://x.example/a?… failed"],
    ["+91 12345 12345 called", "[number] called"],
    ["status 503 after 1200 ms", "status 503 after 1200 ms"],
  ])("%s", (text, expected) => {
    expect(scrub(text)).toBe(expected);
  });
});
