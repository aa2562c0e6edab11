import { expect, it } from "vitest";
import { allowedPath } from "@/lib/auth/return-path";

const origin = "https://rewards.example.com";

it.each([
  ["/", "/"],
  ["/card/7", "/card/7"],
  ["/progress?program=973", "/progress?program=973"],
  ["/staff/lookups/abc_DEF-1", "/staff/lookups/abc_DEF-1"],
  [`${origin}/points`, "/points"],
  ["/sign-in?error=SignInClosed&next=https://evil.example", "/sign-in?error=SignInClosed"],
  ["https://evil.example/points", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["\\\\evil.example", "/"],
  ["/%2f%2fevil.example", "/"],
  ["https://rewards.example.com@evil.example/", "/"],
  ["https://user:pw@rewards.example.com/points", "/"],
  ["https://rewards.example.com.evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["data:text/html,x", "/"],
  ["/api/auth/signout", "/"],
  ["/card\r\nset-cookie: a=1", "/"],
  ["", "/"],
])("after signing in, %j leads to %s", (wanted, path) => {
  expect(allowedPath(wanted, origin)).toBe(path);
});
