"use client";

import { type RefObject, useEffect, useState } from "react";

/** `refused`: the person or the system said no. `none`: there is no camera. `failed`: the reader broke. */
export type CameraState = "starting" | "reading" | "refused" | "none" | "failed";

const everyMs = 120;
/** Wide enough for a Code 128 of twenty letters, small enough for an old tablet. */
const widest = 960;

/**
 * Shows the camera in `video` and hands each text it reads to `onCode`, once. Pictures go to a worker of
 * our own and nowhere else; camera and worker stop with the component.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (text: string) => void,
): CameraState {
  const [state, setState] = useState<CameraState>("starting");
  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | null = null;
    let timer = 0;
    const worker = new Worker("/vendor/scanner/worker.js");
    const canvas = document.createElement("canvas");
    const stop = () => {
      stopped = true;
      window.clearTimeout(timer);
      worker.terminate();
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const next = () => {
      timer = window.setTimeout(() => {
        const picture = video.current && pictureOf(video.current, canvas);
        if (picture) worker.postMessage({ picture }, [picture.data.buffer]);
        else next();
      }, everyMs);
    };
    worker.onerror = () => setState("failed");
    worker.onmessage = ({
      data,
    }: MessageEvent<{ kind: "read"; text: string | null } | { kind: "failed" }>) => {
      if (stopped) return;
      if (data.kind === "failed") setState("failed");
      else if (data.text === null || data.text.trim() === "") next();
      else {
        stop();
        onCode(data.text);
      }
    };
    void start().then((opened) => {
      if (typeof opened === "string") return setState(opened);
      stream = opened;
      if (stopped || !video.current) return stop();
      video.current.srcObject = opened;
      void video.current.play().catch(() => undefined);
      setState("reading");
      next();
    });
    return stop;
  }, [video, onCode]);
  return state;
}

async function start(): Promise<MediaStream | "refused" | "none"> {
  if (!navigator.mediaDevices?.getUserMedia) return "none";
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1_280 } },
      audio: false,
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    return name === "NotAllowedError" || name === "SecurityError" ? "refused" : "none";
  }
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  const scale = Math.min(1, widest / video.videoWidth);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
