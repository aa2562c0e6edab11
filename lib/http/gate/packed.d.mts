import type { IncomingHttpHeaders, ServerResponse } from "node:http";

export type PackedFile = { type: string; isBrotli: boolean; body: Buffer };
export type PackedFiles = ReadonlyMap<string, PackedFile>;
export function readPacked(folder: string): PackedFiles;
export function takesPacked(headers: IncomingHttpHeaders, file: Pick<PackedFile, "isBrotli">): boolean;
export function answerPacked(response: ServerResponse, file: PackedFile): void;
