import { MoreFailed, NotAtThisGrade } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { type Fact, FactList } from "@/components/staff/fact-list";
import { Section } from "@/components/ui/section";
import type { Translate } from "@/lib/format/speech";
import { hasValue } from "@/lib/loyalty/result";
import type { StaffIdentity, StaffStanding } from "@/lib/staff/grades";
import { readTill, staffSpeech } from "@/lib/staff/till";

/** Names, identifiers, fraud and customer status as they are; at full grade only. */
export async function MoreDetails({ staff, lookup }: MoreProps) {
  const [{ t }, read] = await Promise.all([staffSpeech(staff), readTill(staff, lookup, { reach: "first" })]);
  if (!hasValue(read)) return <MoreFailed t={t} />;
  const { identity, standing } = read.value.data;
  if (!identity || !standing) return <NotAtThisGrade t={t} part="details" />;
  return (
    <div>
      <Section id="more-identity" title={t("staff.more.identity")}>
        <FactList facts={identityFacts(identity, t)} />
      </Section>
      <Section id="more-standing" title={t("staff.more.standing")}>
        <FactList facts={standingFacts(standing, t)} />
      </Section>
    </div>
  );
}

const known = ["mobile", "email", "cardnumber", "externalId", "wechat"] as const;

function identityFacts({ firstName, lastName, identifiers }: StaffIdentity, t: Translate): Fact[] {
  const name = [firstName, lastName].filter((part) => part !== null).join(" ");
  return [
    { name: t("staff.more.name"), value: name === "" ? t("staff.till.unnamed") : name },
    ...identifiers.map(({ type, value }) => {
      const kind = known.find((one) => one.toLowerCase() === type.toLowerCase());
      return { name: kind ? t(`staff.kinds.${kind}`) : type, value, ltr: true };
    }),
  ];
}

function standingFacts({ fraud, status }: StaffStanding, t: Translate): Fact[] {
  return [
    { name: t("staff.more.status"), value: status ?? t("staff.more.statusNone") },
    { name: t("staff.more.fraud"), value: t(`staff.fraud.${fraud ?? "unknown"}`) },
  ];
}
