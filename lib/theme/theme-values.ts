import type { Oklch } from "@/lib/theme/colour";

/**
 * The parts of app/styles/tokens.css that a brand's colours stand on. A test reads the style sheet and
 * fails when the two differ.
 */
export const themes = {
  light: {
    accent: [0.415, 0.078, 232],
    accentInk: [0.99, 0.004, 232],
    accentWash: [0.955, 0.016, 232],
    surface0: [0.996, 0.001, 232],
    surface1: [1, 0, 0],
    surface2: [0.97, 0.003, 232],
    surface3: [0.945, 0.004, 232],
    plate: { a: 0.955, b: 0.88, c: 0.925, chroma: 0.038 },
    ink: 0.47,
    fill: 0.615,
    wash: 0.968,
    onPlate: 0.265,
    onPlate2: 0.39,
    mark: 0.568,
  },
  dark: {
    accent: [0.815, 0.075, 222],
    accentInk: [0.19, 0.03, 232],
    accentWash: [0.28, 0.03, 232],
    surface0: [0.172, 0.008, 240],
    surface1: [0.212, 0.009, 240],
    surface2: [0.238, 0.01, 240],
    surface3: [0.305, 0.011, 240],
    plate: { a: 0.385, b: 0.285, c: 0.335, chroma: 0.05 },
    ink: 0.815,
    fill: 0.715,
    wash: 0.235,
    onPlate: 0.972,
    onPlate2: 0.85,
    mark: 0.8,
  },
} as const satisfies Record<"light" | "dark", ThemeValues>;

export type ThemeValues = {
  accent: Oklch;
  accentInk: Oklch;
  accentWash: Oklch;
  surface0: Oklch;
  surface1: Oklch;
  surface2: Oklch;
  surface3: Oklch;
  plate: { a: number; b: number; c: number; chroma: number };
  ink: number;
  fill: number;
  wash: number;
  onPlate: number;
  onPlate2: number;
  mark: number;
};
