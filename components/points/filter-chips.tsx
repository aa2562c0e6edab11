import { Link } from "@/components/ui/link";

export type FilterChipsProps = {
  label: string;
  chips: readonly { label: string; href: string; current: boolean }[];
};

/** A filter as links: it works before any script, and the address keeps the choice. */
export function FilterChips({ label, chips }: FilterChipsProps) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip.href}>
            <Link
              className="chip"
              href={chip.href}
              scroll={false}
              aria-current={chip.current ? "true" : undefined}
            >
              {chip.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
