import { memberRoute } from "@/lib/http/route";
import { readGoals } from "@/lib/member/goals";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readGoals));
