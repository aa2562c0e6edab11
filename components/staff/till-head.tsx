import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";

export type TillHeadProps = {
  /** Masked below full grade; null: Capillary has no name. */
  name: string | null;
  unnamed: string;
  /** "Found by mobile", and the identifier as the grade shows it. */
  found: { words: string; shown: string };
  /** "Masked view" */
  grade: { words: string; masked: boolean };
  actions: ReactNode;
};

/** Who it is, as far as the grade says, and how they were found. */
export function TillHead({ name, unnamed, found, grade, actions }: TillHeadProps) {
  return (
    <header className="idbar">
      <div className="grow min-w-0">
        <h1 className="say">{name === null ? unnamed : <bdi dir="auto">{name}</bdi>}</h1>
        <p className="sm t2">
          {found.words} <bdi dir="ltr">{found.shown}</bdi>
        </p>
      </div>
      <Tag open={grade.masked} tone={grade.masked ? "plain" : "ok"}>
        {grade.words}
      </Tag>
      {actions}
    </header>
  );
}
