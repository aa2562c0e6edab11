/**
 * One value per process, however many copies of a module the bundler makes: Next gives every route
 * entry its own module instances, so a plain module-level singleton would exist several times.
 */
export function once<T>(name: string, make: () => T): T {
  const shared = globalThis as typeof globalThis & { [key: symbol]: unknown };
  const key = Symbol.for(`rung.${name}`);
  if (!(key in shared)) shared[key] = make();
  return shared[key] as T;
}
