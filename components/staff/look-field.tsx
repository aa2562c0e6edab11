"use client";

import { type FormEvent, useEffect, useRef } from "react";
import type { LookWords } from "@/components/staff/staff-words";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { maskedForm, recognise } from "@/lib/loyalty/recognise";

export type LookFieldProps = {
  words: LookWords;
  text: string;
  callingCode: string;
  busy: boolean;
  /** Said to screen readers only. */
  status: string;
  onText: (text: string) => void;
  onFind: () => void;
};

/** One focused field; what was recognised is named under it while one types. */
export function LookField({ words, text, callingCode, busy, status, onText, onFind }: LookFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the scripts came counts too.
  useEffect(() => {
    const early = input.current?.value ?? "";
    if (early !== "" && text === "") onText(early);
  }, [onText, text]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind();
    input.current?.select();
  };
  return (
    // method "dialog": an Enter before the scripts are here leads nowhere, and the text stays.
    <form className="field" method="dialog" onSubmit={submit} autoComplete="off">
      <label className="vh" htmlFor="look">
        {words.field}
      </label>
      <div className="box">
        <input
          id="look"
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: the till has one purpose, and this field is it
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          dir="ltr"
          maxLength={200}
          placeholder={words.placeholder}
          value={text}
          aria-describedby="look-hint"
          onChange={(event) => onText(event.target.value)}
        />
        {text !== "" && (
          <>
            <button
              type="button"
              className="icon-btn"
              aria-label={words.clear}
              onClick={() => {
                onText("");
                input.current?.focus();
              }}
            >
              <Icon name="close" small />
            </button>
            <button type="submit" className="icon-btn" aria-label={words.find} aria-busy={busy}>
              <Icon name="search" />
            </button>
          </>
        )}
      </div>
      <p className="hint" id="look-hint">
        <Recognised text={text} words={words} callingCode={callingCode} />
      </p>
      <p className="vh" role="status">
        {status}
      </p>
    </form>
  );
}

function Recognised({ text, words, callingCode }: Pick<LookFieldProps, "text" | "words" | "callingCode">) {
  if (/[,;،]/u.test(text)) return words.several;
  const found = recognise(text);
  if (found.state === "unreadable") return words.any;
  return (
    <>
      <Tag tone="ok">{words.kinds[found.looks]}</Tag>
      <bdi dir="ltr">{maskedForm(found.looks, found.text, callingCode)}</bdi>
    </>
  );
}
