export function filesUnder(folder: string): { file: string; path: string }[];
