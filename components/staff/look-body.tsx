"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import { LookField } from "@/components/staff/look-field";
import { LookProblem } from "@/components/staff/look-problem";
import { Recents } from "@/components/staff/recents";
import { SoundSwitch } from "@/components/staff/sound-switch";
import type { LookWords, RecentLine } from "@/components/staff/staff-words";
import { useLookUp } from "@/components/staff/use-look-up";
import { useWedge } from "@/components/staff/use-wedge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

// The camera's code, and the worker behind it, load when somebody presses Scan.
const ScanDialog = dynamic(
  () => import("@/components/staff/scan-dialog").then((module) => module.ScanDialog),
  {
    ssr: false,
  },
);

export type LookBodyProps = {
  head: ReactNode;
  /** Links at the foot: trail, PIN, sign-out. */
  foot: ReactNode;
  words: LookWords;
  recents: readonly RecentLine[];
  callingCode: string;
  timeZone: string;
  onLock: () => void;
};

export function LookBody({ head, foot, words, recents, callingCode, timeZone, onLock }: LookBodyProps) {
  const [text, setText] = useState("");
  const [camera, setCamera] = useState(false);
  const look = useLookUp({ callingCode, timeZone, onFound: () => setText("") });
  const { caughtUp } = look;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines of the server replace those of this page
  useEffect(caughtUp, [recents, caughtUp]);
  useWedge((scanned) => {
    setCamera(false);
    setText(scanned);
    look.find({ identifier: scanned, how: "scanned" });
  });
  return (
    <section className="look" aria-label={words.field}>
      <div className="who">
        {head}
        <Button variant="quiet" onClick={onLock}>
          <Icon name="lock" small />
          {words.lock}
        </Button>
      </div>
      <LookField
        words={words}
        text={text}
        callingCode={callingCode}
        busy={look.busy}
        status={look.status === "found" ? words.found : look.busy ? words.searching : ""}
        onText={(next) => {
          setText(next);
          look.forget();
        }}
        onFind={() => look.find({ identifier: text, how: "typed" })}
      />
      {look.problem && (
        <LookProblem
          problem={look.problem}
          words={words}
          onKind={(kind) => look.find({ identifier: text, how: "typed", kind })}
        />
      )}
      <Button variant="line" full onClick={() => setCamera(true)}>
        <Icon name="code" />
        {words.scan}
      </Button>
      {camera && (
        <ScanDialog
          words={words.scanner}
          onClose={() => setCamera(false)}
          onCode={(scanned) => {
            setCamera(false);
            setText(scanned);
            look.find({ identifier: scanned, how: "scanned" });
          }}
        />
      )}
      <Recents words={words.recents} lines={[...look.recents, ...recents].slice(0, 6)} />
      <div className="row wrap mt-auto">
        <SoundSwitch words={words} />
        {foot}
      </div>
    </section>
  );
}
