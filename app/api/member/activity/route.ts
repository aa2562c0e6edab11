import { readSaidActivity } from "@/app/api/member/activity/said-activity";
import { memberRoute } from "@/lib/http/route";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readSaidActivity));
