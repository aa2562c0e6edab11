import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, type ContextManager, ROOT_CONTEXT } from "@opentelemetry/api";

/** Keeps the span of a request through everything that is awaited within it. */
export function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  return {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (context, fn, thisArg, ...args) => storage.run(context, () => Reflect.apply(fn, thisArg, args)),
    bind: (context, target) =>
      typeof target === "function"
        ? new Proxy(target, {
            apply: (fn, thisArg, args) => storage.run(context, () => Reflect.apply(fn, thisArg, args)),
          })
        : target,
    enable() {
      return this;
    },
    disable() {
      storage.disable();
      return this;
    },
  };
}
