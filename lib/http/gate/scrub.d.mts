export function scrub(text: string): string;
