import { readOptions } from "@/lib/sandbox/options";
import { startSandbox } from "@/lib/sandbox/server";

const options = readOptions(process.env);
if (typeof options === "string") {
  console.error(options);
  process.exit(1);
}
try {
  const { url, close } = await startSandbox(options.port, options, options.host);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  // Whoever has read this may end us at once.
  console.log(`sandbox listening on ${url}`);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    taken
      ? `Port ${options.port} is taken. Set SANDBOX_PORT to another one.`
      : `The sandbox did not start: ${reason}`,
  );
  process.exit(1);
}
