import { memberRoute } from "@/lib/http/route";
import { readProgress } from "@/lib/member/progress";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readProgress));
