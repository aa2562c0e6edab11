"use client";

import { useEffect, useState } from "react";
import { isMuted, setMuted } from "@/components/staff/sound";

/** Sounds on or off, for this tablet. */
export function SoundSwitch({ words }: { words: { soundOn: string; soundOff: string } }) {
  const [muted, setState] = useState(false);
  useEffect(() => setState(isMuted()), []);
  return (
    <button
      type="button"
      className="link"
      aria-pressed={!muted}
      onClick={() => {
        setMuted(!muted);
        setState(!muted);
      }}
    >
      {muted ? words.soundOff : words.soundOn}
    </button>
  );
}
