import type { ComponentPropsWithRef, ReactNode } from "react";

export type FieldProps = Omit<ComponentPropsWithRef<"input">, "className" | "style" | "id"> & {
  id: string;
  label: string;
  /** The recognised form, a limit or an error: a line that always has its height. */
  hint?: ReactNode;
  invalid?: boolean;
  /** At the inline end within the box: an icon button. */
  end?: ReactNode;
};

/** One input with its label above and its line under it. */
export function Field({ id, label, hint, invalid = false, end, ...input }: FieldProps) {
  return (
    <div className="field" data-invalid={invalid ? "" : undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="box">
        <input id={id} aria-describedby={`${id}-hint`} aria-invalid={invalid || undefined} {...input} />
        {end}
      </div>
      <p className="hint" id={`${id}-hint`}>
        {invalid ? <span role="alert">{hint}</span> : <span aria-live="polite">{hint}</span>}
      </p>
    </div>
  );
}
