import { EmptyTill } from "@/components/staff/empty-till";
import { requireStaffPage } from "@/lib/auth/current";
import { staffSpeech } from "@/lib/staff/till";

/** The empty till. Nothing about anybody is on it; a locked screen has not even this. */
export default async function StaffPage() {
  const staff = await requireStaffPage({ allowLocked: true });
  if (staff.locked) return null;
  const { t } = await staffSpeech(staff);
  return (
    <EmptyTill
      title={t("staff.empty.title")}
      text={t("staff.empty.text")}
      grades={["typed", "scanned", "code"].map((how) => ({
        how: t(`staff.empty.${how}`),
        shows: t(`staff.empty.${how}Shows`),
      }))}
    />
  );
}
