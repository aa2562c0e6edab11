"use client";

import { useEffect } from "react";
import { forgetCards } from "@/lib/queries/forget-device";

/**
 * Whatever a member kept in this browser before goes: on the store's screens, because one browser is one person,
 * and where the member signed this browser out from another one.
 */
export function ForgetCards() {
  useEffect(() => void forgetCards(), []);
  return null;
}
