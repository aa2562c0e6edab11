import { buildRung } from "@/lib/cli/build-rung";

process.exit((await buildRung({ force: true })) ? 0 : 1);
