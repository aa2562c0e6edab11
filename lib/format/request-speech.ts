import { cache } from "react";
import type { Speech } from "@/lib/format/speech";

/** Where `getSpeech` leaves what it made, for components that cannot wait. One place for each request. */
export const requestSpeech = cache((): { known: Speech | null } => ({ known: null }));
