import { readArguments, usage } from "@/lib/cli/doctor/arguments";
import { runDoctor } from "@/lib/cli/doctor/run";

const given = readArguments(process.argv.slice(2));
switch (given.kind) {
  case "help":
    console.log(usage);
    break;
  case "wrong":
    console.error(`${given.says}\n\n${usage}`);
    process.exitCode = 2;
    break;
  case "run": {
    // A fault of our own must not look like "something will not show", which is exit code 1.
    process.exitCode = 2;
    const { text, exitCode } = await runDoctor(given, process.env);
    console.log(text);
    process.exitCode = exitCode;
    break;
  }
  default:
    given satisfies never;
}
