"use client";

import { useRef } from "react";
import { Dialog } from "@/components/staff/dialog";
import type { ScanWords } from "@/components/staff/staff-words";
import { useCamera } from "@/components/staff/use-camera";
import { Nothing } from "@/components/ui/nothing";

export type ScanDialogProps = { words: ScanWords; onCode: (text: string) => void; onClose: () => void };

/** The tablet's camera as a scanner. A camera that may not be used has its own words. */
export function ScanDialog({ words, onCode, onClose }: ScanDialogProps) {
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onCode);
  const once = useRef((text: string) => read.current(text));
  const state = useCamera(video, once.current);
  const fault = state === "refused" || state === "none" || state === "failed" ? state : null;
  return (
    <Dialog title={words.title} close={words.close} onClose={onClose}>
      {fault ? (
        <Nothing kind="could-not-load" title={words[fault].title} text={words[fault].text} />
      ) : (
        <>
          <video
            ref={video}
            className="mt-4 w-full rounded-(--r-md) bg-(--surface-3)"
            muted
            playsInline
            aria-label={words.view}
          />
          <p className="sm t2 py-3" role="status">
            {state === "starting" ? words.starting : words.hold}
          </p>
        </>
      )}
    </Dialog>
  );
}
