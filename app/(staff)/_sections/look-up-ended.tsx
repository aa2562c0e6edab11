import { LeaveButton } from "@/components/staff/leave-button";
import { Nothing } from "@/components/ui/nothing";

/** Cleared, expired, or never this session's: all the same to who opens the address. */
export function LookUpEnded({ title, text, back }: { title: string; text: string; back: string }) {
  return (
    <section className="view await">
      <h1 className="vh">{title}</h1>
      <Nothing kind="none-yet" title={title} text={text} action={<LeaveButton label={back} />} />
    </section>
  );
}
