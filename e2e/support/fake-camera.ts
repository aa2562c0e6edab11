import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import bwip from "bwip-js/node";

const width = 640;
const height = 480;

/** The dark and light runs of a Code 128, in modules, dark first. */
function runsOf(text: string): number[] {
  const [drawn] = bwip.raw({ bcid: "code128", text }) as unknown as { sbs: number[] }[];
  if (!drawn) throw new Error(`There is no code for ${text}.`);
  return [...drawn.sbs];
}

/** One line of the picture: a card's code in the middle of a light background. */
function lineOf(text: string): Uint8Array {
  const runs = runsOf(text);
  const modules = runs.reduce((sum, run) => sum + run, 0);
  const pixels = Math.floor((width * 0.85) / modules);
  const line = new Uint8Array(width).fill(225);
  let at = Math.floor((width - modules * pixels) / 2);
  for (const [index, run] of runs.entries()) {
    if (index % 2 === 0) line.fill(25, at, at + run * pixels);
    at += run * pixels;
  }
  return line;
}

/**
 * A film for Chromium's fake camera in which a card with this number is held still.
 * @returns the file, for `--use-file-for-fake-video-capture`
 */
export function filmCard(text: string): string {
  const light = Buffer.alloc(width * height, 225);
  const line = lineOf(text);
  for (let row = height / 4; row < (height * 3) / 4; row += 1) light.set(line, row * width);
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, colours]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const file = join(mkdtempSync(join(tmpdir(), "rung-camera-")), "card.y4m");
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]));
  return file;
}
