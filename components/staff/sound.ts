"use client";

const stored = "rung-till-sound";
let context: AudioContext | null = null;

/** Whether the till may be heard; kept on this tablet. It says nothing about anybody. */
export function isMuted(): boolean {
  try {
    return window.localStorage.getItem(stored) === "off";
  } catch {
    return false;
  }
}

export function setMuted(muted: boolean): void {
  try {
    window.localStorage.setItem(stored, muted ? "off" : "on");
  } catch {
    // A browser without storage is heard until the page goes.
  }
}

/** Two notes up for a hit, one low one for anything else. Silent where the browser wants a touch first. */
export function play(kind: "hit" | "other"): void {
  if (isMuted() || typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  if (kind === "hit") {
    note(context, 660, 0);
    note(context, 880, 0.09);
  } else note(context, 220, 0);
}

function note(audio: AudioContext, hertz: number, inSeconds: number): void {
  const start = audio.currentTime + inSeconds;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.12, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.12);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.13);
}
