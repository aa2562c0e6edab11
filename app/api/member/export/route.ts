import { json } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";
import { hasValue } from "@/lib/loyalty/result";
import { readExport } from "@/lib/member/export";

/** What Rung shows of this member, as a file. */
export const GET = memberRoute(async ({ access }) => {
  const found = await readExport(access);
  if (!hasValue(found)) return found;
  return json(found.value, 200, { "content-disposition": 'attachment; filename="my-data.json"' });
});
