"use client";

import { createContext, type ReactNode, useContext } from "react";

export type ErrorWords = {
  title: string;
  text: string;
  retry: string;
  home: string;
  /** With `{reference}` in it. */
  reference: string;
};

const english: ErrorWords = {
  title: "Something went wrong here",
  text: "Your points are safe. Try again in a few minutes.",
  retry: "Try again",
  home: "Go to Home",
  reference: "Reference {reference}",
};

const Context = createContext<ErrorWords>(english);

/** Hands the few finished sentences of error pages down: they run in the browser, the catalogues do not. */
export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

/** The sentences of an error page in the reader's language. */
export function useErrorWords(): ErrorWords {
  return useContext(Context);
}
