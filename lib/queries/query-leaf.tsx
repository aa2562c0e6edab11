"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";

let shared: QueryClient | undefined;

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: true } },
  });
}

// One client per browser; on the server one per render, or members would share answers.
function client(): QueryClient {
  if (typeof window === "undefined") return makeClient();
  shared ??= makeClient();
  return shared;
}

/** Gives its children TanStack Query. Stands on leaves only: pages and their data are rendered on the server. */
export function QueryLeaf({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client()}>{children}</QueryClientProvider>;
}
