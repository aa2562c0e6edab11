import { noStore } from "@/lib/http/problem";
import { json, refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf } from "@/lib/staff/answers";
import { exportAudit, parseAuditFilter, readAudit } from "@/lib/staff/audit";
import { toCsv } from "@/lib/staff/csv";

/** The trail of the supervisor's own store: a page of JSON, or everything the filter finds as CSV. */
export const GET = staffRoute({ role: "supervisor" }, async ({ request, staff }) => {
  const search = new URLSearchParams(request.nextUrl.searchParams);
  const format = search.get("format");
  search.delete("format");
  const filter = parseAuditFilter(search, staff.timeZone);
  if (!filter || (format !== null && format !== "csv")) return refused("bad-request", null);
  const actor = actorOf(staff, request);
  if (format === null) return json({ data: await readAudit(actor, filter) });
  return new Response(toCsv(await exportAudit(actor, filter)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="look-ups.csv"',
      "cache-control": noStore,
    },
  });
});
