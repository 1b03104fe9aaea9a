// What a visitor downloads.

import { readdir, readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { dist } from "../e2e/site.mjs";

const EDITOR = "/on-demand/";
const LIBRARY = "/library/";
const SECOND_PART = "_later.wasm";
/** What a first visit does not ask for: labs, and what is for other pages and for being offline. */
const ELSEWHERE = ["/labs/", "embed", "/offline.js"];

/** Rows of the table: kilobytes as brotli writes them at its best. */
export async function bytes() {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => `${file.parentPath}/${file.name}`.replace("//", "/"));
  const within = (folder) => paths.filter((path) => path.includes(folder));
  const first = paths.filter((path) => ![EDITOR, LIBRARY, SECOND_PART, ...ELSEWHERE].some((part) => path.includes(part)));
  return [
    ["download before the first run, brotli", await weigh(first), "under 350 KB"],
    ["the program's second part, behind the page, brotli", await weigh(within(SECOND_PART)), "–"],
    ["the code editor, on demand, brotli", await weigh(within(EDITOR)), "under 150 KB"],
    ["all of the library in Python, on demand, brotli", await weigh(within(LIBRARY)), "–"],
  ];
}

async function weigh(paths) {
  let total = 0;
  for (const path of paths) total += brotliCompressSync(await readFile(path)).length;
  return `${(total / 1000).toFixed(0)} KB`;
}
