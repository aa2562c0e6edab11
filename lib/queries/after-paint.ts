/**
 * Begins work once the next frame is drawn, so that a tap is answered on the screen before what it sets off.
 * https://web.dev/articles/optimize-inp
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
