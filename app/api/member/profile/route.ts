import { memberRoute } from "@/lib/http/route";
import { readProfile } from "@/lib/member/profile";
import { answerQuery } from "@/lib/member/respond";

export const GET = memberRoute(({ request, access }) => answerQuery(request, access, readProfile));
