const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Days are few and answers are many; beyond this many the memory starts anew. */
const mostDays = 4000;
/** Offset of a zone on a day without a clock change; null: a change is near, ask for the moment itself. */
const steadyDays = new Map<string, string | null>();

/**
 * The offset (`+05:30`, `Z`) of a wall-clock time in a zone. Asking Intl costs some 10 µs, which a list
 * of 10,000 rows would feel, so a day whose neighbours have the same offset is asked about once.
 * @param wall `YYYY-MM-DDThh:mm:ss`, a real day
 */
export function offsetOfWall(wall: string, zone: string): string {
  const key = `${zone}|${wall.slice(0, 10)}`;
  let steady = steadyDays.get(key);
  if (steady === undefined) {
    if (steadyDays.size >= mostDays) steadyDays.clear();
    steady = steadyOffset(wall.slice(0, 10), zone);
    steadyDays.set(key, steady);
  }
  return steady ?? exactOffset(wall, zone);
}

// Clock changes of one zone lie weeks apart, so two days that agree have no change between them.
function steadyOffset(day: string, zone: string): string | null {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const before = offsetMinutes(midnight - dayMs, zone);
  return before === offsetMinutes(midnight + 2 * dayMs, zone) ? written(before) : null;
}

// Intl has no "offset of a wall-clock time", so it is asked for the offset at that time read as UTC,
// and once more at the moment this gives: the second answer is right on days when clocks change.
function exactOffset(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const first = offsetMinutes(asUtc, zone);
  return written(offsetMinutes(asUtc - first * minuteMs, zone));
}

function written(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMinutes(at: number, zone: string): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}
