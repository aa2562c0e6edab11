import { answerAuth } from "@/lib/auth/answer-auth";
import { publicRoute } from "@/lib/http/route";

/** next-auth reads its bodies itself, as form or JSON, behind its CSRF cookie and our origin check. */
const handler = publicRoute({ why: "signing in and out", rawBody: true }, answerAuth);

export { handler as GET, handler as POST };
