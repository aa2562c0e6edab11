import { memberRoute } from "@/lib/http/route";
import { readPoints } from "@/lib/member/points";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readPoints));
