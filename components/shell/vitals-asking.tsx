"use client";

import { useReportWebVitals } from "next/web-vitals";
import { pageOf, sendVital } from "@/lib/queries/send-vital";

type Figure = Parameters<Parameters<typeof useReportWebVitals>[0]>[0];

// The page that was opened, whatever the reader moves on to: its load and its whole life are what is measured.
const page = typeof location === "undefined" ? null : pageOf(location.pathname);

function report(figure: Figure): void {
  if (String(figure.navigationType) !== "soft-navigation") sendVital(page, figure);
}

/** The part of `Vitals` that measures. It draws nothing. */
export function VitalsAsking() {
  useReportWebVitals(report);
  return null;
}
