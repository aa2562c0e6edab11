import type { ComponentPropsWithRef, ReactNode } from "react";

export type CodeBoxesProps = Omit<ComponentPropsWithRef<"input">, "className" | "style" | "id" | "value"> & {
  id: string;
  label: string;
  hint?: ReactNode;
  invalid?: boolean;
  value: string;
};

const places = ["1", "2", "3", "4", "5", "6"] as const;

/** Six boxes drawn over one real input: paste, one-time-code filling and screen readers work as usual. */
export function CodeBoxes({ id, label, hint, invalid = false, value, ...input }: CodeBoxesProps) {
  return (
    <div className="field" data-invalid={invalid ? "" : undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="code-boxes">
        {places.map((place, index) => (
          <span
            key={place}
            aria-hidden="true"
            className={index === Math.min(value.length, places.length - 1) ? "on" : undefined}
          >
            {value[index]}
          </span>
        ))}
        <input
          id={id}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={places.length}
          dir="ltr"
          value={value}
          aria-describedby={`${id}-hint`}
          aria-invalid={invalid || undefined}
          {...input}
        />
      </div>
      <p className="hint" id={`${id}-hint`}>
        {invalid ? <span role="alert">{hint}</span> : <span aria-live="polite">{hint}</span>}
      </p>
    </div>
  );
}
