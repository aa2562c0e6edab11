import "@/app/doors.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { auditChoices, auditRows } from "@/app/(staff)/_sections/audit-rows";
import { AuditFilter } from "@/components/staff/audit-filter";
import { AuditTable } from "@/components/staff/audit-table";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { requireStaffPage } from "@/lib/auth/current";
import { deviceName } from "@/lib/auth/device-name";
import { routes } from "@/lib/routes";
import { parseAuditFilter, readAudit } from "@/lib/staff/audit";
import { staffSpeech } from "@/lib/staff/till";

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaffPage({ role: "supervisor" });
  return { title: (await staffSpeech(staff)).t("staff.audit.title") };
}

const fields = ["from", "to", "person", "event", "result", "before"] as const;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The trail of the supervisor's own store: alarms, filter, records, export. */
export default async function AuditPage({ searchParams }: Props) {
  const staff = await requireStaffPage({ role: "supervisor" });
  const asked = await searchParams;
  const search = new URLSearchParams();
  for (const name of fields) {
    const value = asked[name];
    if (typeof value === "string" && value !== "") search.set(name, value);
  }
  const device = deviceName((await headers()).get("user-agent")) || "unknown";
  const [speech, page] = await Promise.all([
    staffSpeech(staff),
    // A filter that is not ours is no filter.
    readAudit({ staff, device }, parseAuditFilter(search, staff.timeZone) ?? {}),
  ]);
  const { t } = speech;
  const say = (key: string) => t(`staff.audit.${key}`);
  const rows = auditRows(page.records, speech);
  return (
    <main className="page tablet" id="main">
      <header className="head">
        <h1 className="title grow">{say("title")}</h1>
        <ButtonLink variant="quiet" href={routes.staff}>
          {say("back")}
        </ButtonLink>
      </header>
      <p className="t2">{t("staff.audit.lead", { store: staff.store.name })}</p>
      {page.alarms.length > 0 && (
        <Section id="alarms" title={say("alarms")}>
          <div className="grid gap-2 pt-3">
            {page.alarms.map((alarm) => (
              <Alert
                key={alarm.personId}
                tone="danger"
                glyph="other"
                title={t("staff.audit.alarm", {
                  name: alarm.personName,
                  misses: alarm.misses,
                  lookups: alarm.lookups,
                })}
                note={say(alarm.rationed ? "alarmRation" : "alarmMisses")}
              />
            ))}
          </div>
        </Section>
      )}
      <Section id="filter" title={say("filter")}>
        <AuditFilter
          action={routes.staffAudit}
          words={{
            title: say("filter"),
            from: say("from"),
            to: say("to"),
            person: say("person"),
            event: say("event"),
            result: say("result"),
            apply: say("apply"),
            reset: say("reset"),
            export: say("export"),
          }}
          {...auditChoices(page.people, t)}
          chosen={{
            from: search.get("from") ?? "",
            to: search.get("to") ?? "",
            person: search.get("person") ?? "",
            event: search.get("event") ?? "",
            result: search.get("result") ?? "",
          }}
          exportHref={`/api/staff/audit?${withParams(search, { before: null, format: "csv" })}`}
        />
      </Section>
      <Section id="records" title={say("records")}>
        {rows.length === 0 ? (
          <Nothing kind="none-yet" title={say("none")} text={say("noneText")} />
        ) : (
          <AuditTable
            caption={say("title")}
            columns={["time", "person", "event", "how", "result", "grade", "device"].map((name) =>
              say(`columns.${name}`),
            )}
            rows={rows}
          />
        )}
        <div className="row py-4">
          {search.has("before") && (
            <ButtonLink variant="quiet" href={`${routes.staffAudit}?${withParams(search, { before: null })}`}>
              {say("newest")}
            </ButtonLink>
          )}
          {page.next !== null && (
            <ButtonLink
              variant="quiet"
              href={`${routes.staffAudit}?${withParams(search, { before: String(page.next) })}`}
            >
              {say("older")}
            </ButtonLink>
          )}
        </div>
      </Section>
    </main>
  );
}

function withParams(search: URLSearchParams, change: Record<string, string | null>): string {
  const changed = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed.toString();
}
