/** A key press, as far as the wedge needs to know it. `atMs` grows steadily (event.timeStamp). */
export type WedgeKey = { key: string; atMs: number };

export type WedgeVerdict =
  /** Nothing to do with a scan so far. */
  | { kind: "pass" }
  /** The end of a scan: swallow this key, take `leaked` back out of the field it fell into. */
  | { kind: "scan"; text: string; leaked: string };

/** No person types so fast for long; scanners over Bluetooth are the slowest at about 50 ms a key. */
const fastestHandMs = 60;
/** Shorter bursts are a double press, not a code. */
const least = 5;

/**
 * Recognises a keyboard-wedge scanner: a burst of keys ending in Enter or Tab, wherever the focus is.
 * Feed it every key press; it keeps no more than the burst under way.
 */
export function createWedge(): (key: WedgeKey) => WedgeVerdict {
  let burst = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  return ({ key, atMs }) => {
    const fast = atMs - lastMs <= fastestHandMs;
    if (key === "Enter" || key === "Tab") {
      const leaked = burst;
      burst = "";
      lastMs = Number.NEGATIVE_INFINITY;
      const text = stripScan(leaked);
      return fast && text.length >= least ? { kind: "scan", text, leaked } : { kind: "pass" };
    }
    // Shift and the like arrive between the letters of a scan and say nothing.
    if ([...key].length !== 1) return { kind: "pass" };
    burst = fast ? burst + key : key;
    lastMs = atMs;
    return { kind: "pass" };
  };
}

/**
 * A code without what scanners put around it: AIM symbology identifiers ("]C1"), control characters,
 * Code 39's asterisks, blanks.
 */
export function stripScan(text: string): string {
  return text
    .replace(/\p{Cc}/gu, "")
    .trim()
    .replace(/^\][A-Za-z]\w/, "")
    .replace(/^\*(.*)\*$/, "$1")
    .trim();
}
