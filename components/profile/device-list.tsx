"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { forgetDevice } from "@/lib/queries/forget-device";

export type SaidDevice = {
  id: string;
  name: string;
  note: string;
  current: boolean;
  /** "Sign out: Chrome on Windows". */
  signOutLabel: string;
};

export type DeviceListProps = {
  devices: readonly SaidDevice[];
  /** Addresses of Rung's own API. */
  sessions: string;
  everywhere: string;
  /** Where this device goes after it has signed itself out. */
  signIn: string;
  words: { now: string; signOut: string; everywhere: string; failed: string };
};

/** The browsers signed in, each with its way out, and all of them at once. */
export function DeviceList({ devices, sessions, everywhere, signIn, words }: DeviceListProps) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  async function end(key: string, path: string, method: "POST" | "DELETE") {
    setBusy(key);
    setFailed(false);
    if (key === "all") await forgetDevice();
    const response = await fetch(path, { method, cache: "no-store" }).catch(() => null);
    setBusy(null);
    // 404: that device has gone by itself, which is what was asked for.
    if (!response || (!response.ok && response.status !== 404 && response.status !== 401)) {
      setFailed(true);
      return;
    }
    if (key === "all" || response.status === 401) location.assign(signIn);
    else router.refresh();
  }

  return (
    <>
      <ul className="list">
        {devices.map((device) => (
          <li key={device.id} className="item">
            <span className="main">
              <b>{device.name}</b>
              <span className="note sm t2">{device.note}</span>
            </span>
            {device.current ? (
              <Tag tone="ok">{words.now}</Tag>
            ) : (
              <button
                type="button"
                className="link"
                aria-label={device.signOutLabel}
                disabled={busy !== null}
                onClick={() => void end(device.id, `${sessions}/${encodeURIComponent(device.id)}`, "DELETE")}
              >
                {words.signOut}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="sm dan" role="status">
        {failed ? words.failed : ""}
      </p>
      <div className="pt-3">
        <Button
          variant="line"
          full
          disabled={busy !== null}
          onClick={() => void end("all", everywhere, "POST")}
        >
          {words.everywhere}
        </Button>
      </div>
    </>
  );
}
