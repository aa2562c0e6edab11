import { staffPassword } from "@/e2e/support/world";
import { addDemoStaff } from "@/lib/cli/demo-staff";

// A process of its own: the staff directory is server code, which a test runner's own process cannot load.
await addDemoStaff(String(process.env.STAFF_DIRECTORY), staffPassword);
