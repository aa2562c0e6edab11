import { Mark } from "@/components/ui/mark";

export type StaffHeadProps = { logo: string | null; store: string; person: string };

/** Whose till this is: the brand's mark, the store, the person. */
export function StaffHead({ logo, store, person }: StaffHeadProps) {
  return (
    <>
      <Mark logo={logo} />
      <div className="grow min-w-0">
        <p className="strong">{store}</p>
        <p className="xs t2">{person}</p>
      </div>
    </>
  );
}
