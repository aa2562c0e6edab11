export type EmptyTillProps = {
  title: string;
  text: string;
  /** How a customer is found, and what that shows. */
  grades: readonly { how: string; shows: string }[];
};

/** The till with nobody at it: what to ask for, and what each way of finding shows. */
export function EmptyTill({ title, text, grades }: EmptyTillProps) {
  return (
    <section className="view await" aria-labelledby="await">
      <svg className="art" viewBox="0 0 220 120" aria-hidden="true" focusable="false">
        <rect x="0" y="92" width="86" height="18" rx="9" />
        <rect x="56" y="60" width="86" height="18" rx="9" />
        <rect className="o" x="113" y="29" width="84" height="16" rx="8" />
      </svg>
      <h1 className="title" id="await">
        {title}
      </h1>
      <p className="t2 max-w-[44ch]">{text}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-3 pt-4 sm">
        {grades.map(({ how, shows }) => (
          <div key={how} className="contents">
            <dt className="med">{how}</dt>
            <dd className="t2">{shows}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
