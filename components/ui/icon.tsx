const paths = {
  home: "M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19zM9.5 15.5h5",
  card: "M5.5 5h13A2.5 2.5 0 0 1 21 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5v-9A2.5 2.5 0 0 1 5.5 5zM3 9.75h18M7 15h3.5",
  progress: "M3.5 18.5h6M9 12h6M14.5 5.5h6",
  points: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 14.5h4M12 9.5h4",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.7 3.8v3.9h-3.9",
  forward: "m9.5 6 6 6-6 6",
  back: "m14.5 6-6 6 6 6",
  down: "m6 9.5 6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
  tick: "m5.5 12.5 4.2 4.2 8.8-9.4",
  copy: "M10.7 8.5h6.6a2.2 2.2 0 0 1 2.2 2.2v6.6a2.2 2.2 0 0 1-2.2 2.2h-6.6a2.2 2.2 0 0 1-2.2-2.2v-6.6a2.2 2.2 0 0 1 2.2-2.2zM15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2",
  code: "M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M8 9v6M11 9v6M13.5 9v6M16 9v6",
  calendar:
    "M6 5.5h12A1.5 1.5 0 0 1 19.5 7v11.5A1.5 1.5 0 0 1 18 20H6a1.5 1.5 0 0 1-1.5-1.5V7A1.5 1.5 0 0 1 6 5.5zM4.5 10h15M8.5 3.5v4M15.5 3.5v4",
  lock: "M7 10.5h10A1.5 1.5 0 0 1 18.5 12v6.5A1.5 1.5 0 0 1 17 20H7a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 7 10.5zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
  search: "M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4 4",
  person:
    "M12 4.5a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5zM4.75 19.5c.9-3.2 3.7-5 7.25-5s6.35 1.8 7.25 5",
  print:
    "M7 9V4.5h10V9M7 17.5H5A1.5 1.5 0 0 1 3.5 16v-5A1.5 1.5 0 0 1 5 9.5h14a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-2M7 14.5h10v5H7z",
} as const;

export type IconName = keyof typeof paths;

// Arrows and the steps of Progress follow the reading direction; ticks, codes and crosses never do.
const mirrored: ReadonlySet<IconName> = new Set(["progress", "forward", "back"]);

/** A line icon of 22 px (18 when small), in the colour of its text, silent to screen readers. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const classes = ["i", small && "i-sm", mirrored.has(name) && "flip"].filter(Boolean).join(" ");
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} strokeWidth={name === "progress" ? 2.6 : undefined} />
    </svg>
  );
}
