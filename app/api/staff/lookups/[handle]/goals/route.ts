import { staffRoute } from "@/lib/http/route";
import { answerSection } from "@/lib/staff/answer-section";

export const GET = staffRoute(({ request, staff, params }) =>
  answerSection(request, staff, params.handle, "goals"),
);
