"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { SegmentField, type SegmentOption } from "@/components/ui/segment";

export type PreferencesFormProps = {
  /** Address of Rung's own API; it takes JSON only. */
  action: string;
  language: { legend: string; options: readonly SegmentOption[]; value: string };
  theme: { legend: string; options: readonly SegmentOption[]; value: string };
  words: { save: string; failed: string; script: string };
};

/**
 * Language and theme. A choice by pointer is kept at once; with a keyboard a step between radio buttons
 * is no decision, so the button decides. Writes are JSON only, so before scripts nothing can be sent: the
 * button waits for them, and a browser without any is told so.
 */
export function PreferencesForm({ action, language, theme, words }: PreferencesFormProps) {
  const router = useRouter();
  const byPointer = useRef(false);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = Object.fromEntries(new FormData(event.currentTarget));
    setState("busy");
    const response = await fetch(action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(chosen),
    }).catch(() => null);
    setState(response?.ok ? "idle" : "failed");
    // The document's own language, direction and theme come from the server with the rest of the page.
    if (response?.ok) router.refresh();
  }

  return (
    <form
      className="grid gap-4 pt-3"
      onSubmit={(event) => void save(event)}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        if (byPointer.current) event.currentTarget.requestSubmit();
      }}
    >
      {language.options.length > 1 && (
        <SegmentField
          legend={language.legend}
          name="locale"
          options={language.options}
          value={language.value}
        />
      )}
      <SegmentField legend={theme.legend} name="theme" options={theme.options} value={theme.value} />
      <div className="flex items-center gap-4">
        <Button variant="quiet" slim type="submit" disabled={state === "busy" || !ready}>
          {words.save}
        </Button>
        <span className="sm dan" role="status">
          {state === "failed" ? words.failed : ""}
        </span>
      </div>
      <noscript>
        <p className="sm t2">{words.script}</p>
      </noscript>
    </form>
  );
}

const never = () => () => {};
