"use client";

import { useEffect } from "react";
import { forgetCards } from "@/lib/queries/forget-device";

/** On the store's screens: whatever a member kept in this browser before goes. One browser is one person. */
export function ForgetCards() {
  useEffect(() => void forgetCards(), []);
  return null;
}
