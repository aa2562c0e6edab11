import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "@/lib/cli/paths";
import type { Policy } from "@/lib/http/policy";

/** One address and method of Rung with who may use it, as its file declares. */
export type DeclaredRoute = {
  /** `/api/staff/lookups/[handle]/raise` */
  template: string;
  method: string;
  kind: "api" | "page";
  policy: Policy;
};
export type Declared = {
  routes: DeclaredRoute[];
  /** Files, and what is missing in them. */
  undeclared: string[];
};

/** The pages that anybody may open: they lead to signing in and read nobody's data. */
const publicPages: readonly string[] = ["/sign-in", "/staff/sign-in"];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** `app/(member)/card/page.tsx` → `/card`. */
function templateOf(app: string, file: string): string {
  const parts = dirname(relative(app, file))
    .split("/")
    .filter((part) => part !== "." && !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
}

const wrapped = /^(export )?const (\w+) = (memberRoute|staffRoute|publicRoute)\(\s*(\{[\s\S]*?\},\s)?/gm;

/**
 * The policy of each exported method of a route file, from its source: a method is declared when it is
 * made by one of the wrappers of lib/http/route.ts and by nothing else. A test holds what is read here
 * against what the handlers themselves carry.
 */
export function policiesOfHandlers(source: string): ReadonlyMap<string, Policy | undefined> {
  const found = new Map<string, Policy | undefined>();
  const local = new Map<string, Policy | undefined>();
  for (const [, exported, name = "", wrapper, options] of source.matchAll(wrapped)) {
    const policy = policyOfCall(wrapper, options);
    if (!exported) local.set(name, policy);
    else if (isMethod(name)) found.set(name, policy);
  }
  for (const [, list = ""] of source.matchAll(/^export \{([^}]*)\}/gm))
    for (const [, name = "", method = ""] of list.matchAll(/(\w+)(?: as (\w+))?/g))
      if (isMethod(method || name)) found.set(method || name, local.get(name));
  // Whatever else a file exports under a method's name answers requests as well.
  for (const [, name = ""] of source.matchAll(/^export (?:async )?(?:const|let|var|function) (\w+)/gm))
    if (isMethod(name) && !found.has(name)) found.set(name, undefined);
  return found;
}

const isMethod = (name: string) => methods.some((method) => method === name);

function policyOfCall(wrapper: string | undefined, options: string | undefined): Policy | undefined {
  if (wrapper === "memberRoute") return { who: "member" };
  if (wrapper === "staffRoute") return staffPolicy(options ?? "");
  const why = /why: "([^"]+)"/.exec(options ?? "")?.[1];
  return wrapper === "publicRoute" && why ? { who: "anybody", why } : undefined;
}

function staffPolicy(options: string): Policy {
  const role = /role: "(supervisor|associate)"/.exec(options)?.[1];
  return {
    who: "staff",
    role: role === "supervisor" || role === "associate" ? role : "any",
    allowLocked: /allowLocked: true/.test(options),
  };
}

function readHandlers(app: string): Declared {
  const found: Declared = { routes: [], undeclared: [] };
  for (const file of filesUnder(app, /^route\.tsx?$/)) {
    const policies = policiesOfHandlers(readFileSync(file, "utf8"));
    if (policies.size === 0) found.undeclared.push(relative(app, file));
    for (const [method, policy] of policies) {
      const template = templateOf(app, file);
      if (policy) found.routes.push({ template, method, kind: "api", policy });
      else found.undeclared.push(`${relative(app, file)} ${method}`);
    }
  }
  return found;
}

// The check comes first in the page: nothing is read before it, so nothing can be shown without it.
const guard =
  /export default async function \w+\([\s\S]*?\)(?:: [^{]+)? \{\n\s*(?:const [^=;]+ = )?await (requireMemberPage|requireStaffPage)\(([^)]*)\);/;

/**
 * The policy of a page from its source, or undefined. Pages cannot be imported outside of Next, and Next
 * forbids them other exports, so the first statement of the page is what declares it.
 */
export function policyOfPage(source: string): Policy | undefined {
  const [, call, options = ""] = guard.exec(source) ?? [];
  if (call === "requireMemberPage") return { who: "member" };
  return call === "requireStaffPage" ? staffPolicy(options) : undefined;
}

function readPages(app: string): Declared {
  const found: Declared = { routes: [], undeclared: [] };
  for (const file of filesUnder(app, /^page\.tsx$/)) {
    const template = templateOf(app, file);
    const policy: Policy | undefined = publicPages.includes(template)
      ? { who: "anybody", why: "signing in" }
      : policyOfPage(readFileSync(file, "utf8"));
    if (policy) found.routes.push({ template, method: "GET", kind: "page", policy });
    else found.undeclared.push(relative(app, file));
  }
  return found;
}

/** What the files under app/ declare, and which of them declare nothing. */
export function readDeclared(app: string = join(root, "app")): Declared {
  const [handlers, pages] = [readHandlers(app), readPages(app)];
  return {
    routes: [...handlers.routes, ...pages.routes],
    undeclared: [...handlers.undeclared, ...pages.undeclared],
  };
}
