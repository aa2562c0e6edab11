import "@/app/doors.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ForgetCards } from "@/components/cards/forget-cards";
import { LockScreen } from "@/components/staff/lock-screen";
import { LookPanel } from "@/components/staff/look-panel";
import { lookWords, pinWords } from "@/components/staff/make-words";
import { PinSetup } from "@/components/staff/pin-setup";
import { SignOutButton } from "@/components/staff/sign-out-button";
import { StaffHead } from "@/components/staff/staff-head";
import { Link } from "@/components/ui/link";
import { requireStaffPage } from "@/lib/auth/current";
import { sayTime } from "@/lib/format/say-date";
import { routes } from "@/lib/routes";
import { callingCodeOf } from "@/lib/staff/attempts";
import { keepEveryMs, lockAfterMs } from "@/lib/staff/lookup-times";
import { readRecents } from "@/lib/staff/recents";
import { staffSpeech } from "@/lib/staff/till";
import { brand } from "@/lib/theme/load-brand";

// Titles name no customer: they stay in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaffPage({ allowLocked: true });
  return { title: (await staffSpeech(staff)).t("staff.title") };
}

/** The till: look-up at the start, whatever is open beside it. A locked screen shows the lock and nothing else. */
export default async function TillLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaffPage({ allowLocked: true });
  const speech = await staffSpeech(staff);
  const { t } = speech;
  const head = <StaffHead logo={brand().logo} store={staff.store.name} person={staff.name} />;
  if (staff.locked)
    return (
      <LockScreen head={head} words={pinWords(t, staff.pinSet ? "unlock" : "none")} pinSet={staff.pinSet} />
    );
  const recents = await readRecents(staff);
  return (
    <main className="till">
      <ForgetCards />
      <LookPanel
        head={head}
        foot={
          <>
            {!staff.pinSet && <PinSetup words={pinWords(t, "choose")} />}
            {staff.role === "supervisor" && (
              <Link className="link" href={routes.staffAudit}>
                {t("staff.audit.link")}
              </Link>
            )}
            <SignOutButton quiet label={t("staff.pin.signOut")} />
          </>
        }
        words={lookWords(t)}
        recents={recents.map(({ key, shown, at }) => ({ key, shown, time: sayTime(at, speech) ?? "" }))}
        timeZone={staff.timeZone}
        callingCode={callingCodeOf(staff.country)}
        lockAfterMs={lockAfterMs}
        keepEveryMs={keepEveryMs}
      />
      {children}
    </main>
  );
}
