import type { Priority } from "./overload.d.mts";

export type Route = {
  template: string;
  methods: readonly string[];
  priority: Priority;
  kind: "page" | "api" | "static";
};
export const routeTable: readonly Route[];
export function routeOf(path: string, files: ReadonlySet<string>): Route;
