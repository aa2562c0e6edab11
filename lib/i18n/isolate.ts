const latin = /\p{Script=Latin}/u;
const arabic = /\p{Script=Arabic}/u;

export const hasLatin = (text: string): boolean => latin.test(text);
export const hasArabic = (text: string): boolean => arabic.test(text);

/** A name with a direction of its own, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
