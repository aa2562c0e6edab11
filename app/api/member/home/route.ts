import { memberRoute } from "@/lib/http/route";
import { readHome } from "@/lib/member/home";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readHome));
