const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux|X11/, "Linux"],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/** "Chrome · Android" for device lists: product names, which need no translation; "" when unknown. */
export function deviceName(userAgent: string | null): string {
  const text = (userAgent ?? "").slice(0, 400);
  const name = (list: typeof systems) => list.find(([pattern]) => pattern.test(text))?.[1];
  return [name(browsers), name(systems)].filter((part) => part !== undefined).join(" · ");
}
