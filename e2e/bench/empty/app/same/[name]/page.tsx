import { readFileSync } from "node:fs";
import { join } from "node:path";
import Link from "next/link";
import { createElement, type ReactNode } from "react";

type Piece = string | { tag: string; attributes: Record<string, string>; children: Piece[] };

const trees = new Map<string, Piece[]>();

/** A captured page as React elements out of constants: no session, no words, no data. */
export default async function SamePage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  return treeOf(name).map(toElement);
}

function treeOf(name: string): Piece[] {
  const known = trees.get(name);
  if (known) return known;
  const folder = String(process.env.SAME_FOLDER);
  const tree: Piece[] = JSON.parse(
    readFileSync(/* turbopackIgnore: true */ join(folder, `${name.replaceAll(/\W/g, "")}.json`), "utf8"),
  );
  trees.set(name, tree);
  return tree;
}

function toElement(piece: Piece, key: number): ReactNode {
  if (typeof piece === "string") return piece;
  const { tag, attributes, children } = piece;
  const inside = children.length === 0 ? undefined : children.map(toElement);
  const { href } = attributes;
  // What is a link within the app is one here too.
  if (tag === "a" && href?.startsWith("/"))
    return (
      <Link key={key} {...attributes} href={href}>
        {inside}
      </Link>
    );
  return createElement(tag, { key, ...attributes }, inside);
}
