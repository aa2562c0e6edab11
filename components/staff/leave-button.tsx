"use client";

import { leave } from "@/components/staff/touch";
import { Button } from "@/components/ui/button";
import { routes } from "@/lib/routes";

/** Back to the empty till, in place of this page. */
export function LeaveButton({ label }: { label: string }) {
  return <Button onClick={() => leave(routes.staff)}>{label}</Button>;
}
