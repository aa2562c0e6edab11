import { Link } from "@/components/ui/link";

export type MoreNavProps = {
  label: string;
  /** Links to parts of the same look-up; each replaces the page in the browser's history. */
  parts: readonly { label: string; href: string; current: boolean }[];
};

/** The parts of "More" as chips. Nothing of a look-up piles up behind Back. */
export function MoreNav({ label, parts }: MoreNavProps) {
  return (
    <nav className="chips flex-wrap overflow-visible!" aria-label={label}>
      {parts.map((part) => (
        <Link
          key={part.href}
          className="chip"
          href={part.href}
          replace
          scroll={false}
          aria-current={part.current ? "true" : undefined}
        >
          {part.label}
        </Link>
      ))}
    </nav>
  );
}
