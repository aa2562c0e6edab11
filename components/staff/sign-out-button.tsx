"use client";

import { useState } from "react";
import { leave } from "@/components/staff/touch";
import { Button } from "@/components/ui/button";
import { endShift } from "@/lib/queries/end-shift";
import { routes } from "@/lib/routes";

/** Ends the shift: the session, the PIN and what was looked up go with it. */
export function SignOutButton({ label, quiet = false }: { label: string; quiet?: boolean }) {
  const [busy, setBusy] = useState(false);
  const end = () => {
    setBusy(true);
    void endShift().finally(() => leave(routes.staffSignIn));
  };
  if (quiet)
    return (
      <button type="button" className="link" aria-busy={busy} onClick={end}>
        {label}
      </button>
    );
  return (
    <Button variant="line" full aria-busy={busy} onClick={end}>
      {label}
    </Button>
  );
}
