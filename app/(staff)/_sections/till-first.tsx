import type { ReactNode } from "react";
import { TillActs } from "@/app/(staff)/_sections/till-acts";
import { figuresOf } from "@/app/(staff)/_sections/till-figures-of";
import { TillNotices } from "@/app/(staff)/_sections/till-notices";
import { moreParts, type TillQuery, tillHref } from "@/app/(staff)/_sections/till-query";
import { MoreNav } from "@/components/staff/more-nav";
import { TillFigures } from "@/components/staff/till-figures";
import { TillHead } from "@/components/staff/till-head";
import { Nothing } from "@/components/ui/nothing";
import { rankHue } from "@/components/ui/rank";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Speech } from "@/lib/format/speech";
import { hasValue } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import { mainProgram } from "@/lib/member/home";
import type { OpenLookup } from "@/lib/staff/open-lookup";
import { readTill, staffSpeech } from "@/lib/staff/till";

type Props = {
  staff: StaffSession;
  lookup: OpenLookup;
  query: TillQuery;
  /** What to say, or a part of "More". */
  children: ReactNode;
  foot: ReactNode;
};

/** The frame of a till view, out of what the look-up itself brought along: no further call is waited for. */
export async function TillFirst({ staff, lookup, query, children, foot }: Props) {
  const speech = await staffSpeech(staff);
  const { t } = speech;
  const asked = query.programId === null ? {} : { programId: query.programId };
  const read = await readTill(staff, lookup, { reach: "first", ...asked });
  if (!hasValue(read)) return <Unread speech={speech} foot={foot} />;
  const { data, stale, asOf } = read.value;
  const programs = data.programs ?? null;
  const program = programs?.find(({ programId }) => programId === query.programId) ?? mainProgram(programs);
  return (
    <section
      className="view"
      aria-label={t("staff.till.label")}
      data-rank={rankHue(program?.tier?.rank ?? null)}
    >
      <TillHead
        name={data.member?.displayName ?? null}
        unnamed={t("staff.till.unnamed")}
        found={{
          words: t(`staff.till.foundBy.${lookup.body.kind}`),
          shown: data.foundBy?.shown ?? lookup.body.shown,
        }}
        grade={{ words: t(`staff.till.grade.${lookup.grade}`), masked: lookup.grade === "masked" }}
        actions={<TillActs lookup={lookup} query={query} t={t} />}
      />
      <div className={query.more === null ? "body" : "body content-start!"}>
        <div className="grid gap-4">
          <TillNotices data={data} stale={stale} asOf={asOf} speech={speech} />
          <Programs
            programs={programs ?? []}
            chosen={program}
            lookup={lookup}
            query={query}
            speech={speech}
          />
          {query.more === null ? (
            <TillFigures {...figuresOf(program, programs, speech)} />
          ) : (
            <MoreNav
              label={t("staff.more.label")}
              parts={moreParts.map((part) => ({
                label: t(`staff.more.parts.${part}`),
                href: tillHref(lookup.handle, { programId: query.programId, more: part }),
                current: part === query.more,
              }))}
            />
          )}
        </div>
        {children}
      </div>
      {foot}
    </section>
  );
}

function Unread({ speech: { t }, foot }: { speech: Speech; foot: ReactNode }) {
  return (
    <section className="view" aria-label={t("staff.till.label")}>
      <div className="body">
        <Nothing
          kind="could-not-load"
          title={t("staff.unavailable.title")}
          text={t("staff.unavailable.text")}
        />
      </div>
      {foot}
    </section>
  );
}

type ProgramsProps = {
  programs: readonly Program[];
  chosen: Program | null;
  lookup: OpenLookup;
  query: TillQuery;
  speech: Speech;
};

/** Several programmes are never summed: one at a time. */
function Programs({ programs, chosen, lookup, query, speech: { t } }: ProgramsProps) {
  if (programs.length < 2) return null;
  return (
    <MoreNav
      label={t("staff.till.program")}
      parts={programs.map(({ programId, title }) => ({
        label: title ?? t("staff.till.programUnnamed", { id: String(programId) }),
        href: tillHref(lookup.handle, { programId, more: query.more }),
        current: programId === chosen?.programId,
      }))}
    />
  );
}
