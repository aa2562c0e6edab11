import { memberRoute } from "@/lib/http/route";
import { readCards } from "@/lib/member/cards";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readCards));
