import { encode } from "next-auth/jwt";
import { cookieNames } from "@/lib/auth/cookies";
import { startSession } from "@/lib/auth/sessions";
import { store } from "@/lib/store/store";

// Signs members in at the store itself: thousands of codes through the outbox would take longer than the
// measurement. Signing in is measured by itself, not here. Ids come on the command line.
const ids = process.argv.slice(2).flatMap((range) => {
  const [from = 0, to = from] = range.split("-").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
});
const secret = String(process.env.NEXTAUTH_SECRET);
const cookies: string[] = [];
for (const customerId of ids) {
  const person = { role: "member", customerId } as const;
  const sid = await startSession(person, { device: "Bench", formerToken: null, ownDevice: true });
  cookies.push(`${cookieNames.session}=${await encode({ token: { sid, role: "member" }, secret })}`);
}
await store().close();
process.stdout.write(JSON.stringify(cookies));
