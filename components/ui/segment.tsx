import { Link } from "@/components/ui/link";

export type SegmentPart = { label: string; href: string; current: boolean };

/** A choice of views as links, so that it works before any script. The chosen part is raised. */
export function Segment({ label, parts }: { label: string; parts: readonly SegmentPart[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {parts.map((part) => (
        <Link
          key={part.href}
          className="seg-part"
          href={part.href}
          scroll={false}
          aria-current={part.current ? "true" : undefined}
        >
          {part.label}
        </Link>
      ))}
    </nav>
  );
}

export type SegmentOption = {
  value: string;
  label: string;
  /** The label's language where it is another than the page's; it is then set in a font of the device. */
  lang?: string;
};

/** The same look for a choice within a form: native radio buttons. */
export function SegmentField({
  legend,
  name,
  options,
  value,
  onChange,
}: {
  legend: string;
  name: string;
  options: readonly SegmentOption[];
  value: string;
  /** Only for client components; without it the form's own submit decides. */
  onChange?: (value: string) => void;
}) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value} className="seg-part" lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              {...(onChange
                ? { checked: option.value === value, onChange: () => onChange(option.value) }
                : { defaultChecked: option.value === value })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
