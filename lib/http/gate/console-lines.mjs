import { scrub } from "./scrub.mjs";

/**
 * Next prints an error that a page threw with its stack. It becomes one line in the form of our log, under
 * the reference that the error page shows; what is printed without an error stays as it is.
 * @param {Pick<Console, "error" | "warn">} target
 * @param {(line: string) => void} write
 */
export function errorsAsLines(target, write) {
  for (const level of /** @type {const} */ (["error", "warn"])) {
    const print = target[level];
    target[level] = (...parts) => {
      const fault = parts.find((part) => part instanceof Error);
      if (!fault) return print.apply(target, parts);
      const { name, message, digest } = fault;
      const line = {
        level,
        time: new Date().toISOString(),
        reference: typeof digest === "string" ? digest : null,
        fault: { name, message: scrub(message) },
        msg: "printed",
      };
      write(`${JSON.stringify(line)}\n`);
    };
  }
}
