import { FilterChips } from "@/components/points/filter-chips";
import { Segment } from "@/components/ui/segment";

export type ProgramSwitchProps = {
  label: string;
  programs: readonly { label: string; href: string; current: boolean }[];
};

/** Which programme the page is about. Absent for one; totals are never mixed across programmes. */
export function ProgramSwitch({ label, programs }: ProgramSwitchProps) {
  if (programs.length < 2) return null;
  // Half a phone holds about eighteen letters, a third about ten: longer names are chips in a row.
  const room = programs.length === 2 ? 18 : 10;
  const long = programs.some((program) => program.label.length > room);
  return (
    <div className="pb-5">
      {programs.length > 3 || long ? (
        <FilterChips label={label} chips={programs} />
      ) : (
        <Segment label={label} parts={programs} />
      )}
    </div>
  );
}
