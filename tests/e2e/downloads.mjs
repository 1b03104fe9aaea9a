// What a visitor downloads, compressed as a good host would: what the bench prints and what bytes.test.mjs holds to a budget.

import { readdir, readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { dist } from "./site.mjs";

/** The program's second part, which comes behind the page and which no first run waits for: see later.test.mjs. */
const LATER = /_later\.wasm$/;

/** The files of dist/ that a page asks for when it is opened, but for the program's second part. */
export async function firstVisit(page, address) {
  const files = new Set();
  page.on("response", (response) => files.add(response.url().slice(address.length).replace(/[?#].*/, "") || "index.html"));
  await page.goto(address, { waitUntil: "networkidle" });
  return [...files].filter((file) => !LATER.test(file));
}

/** The program's second part: one file, if all is well. */
export async function secondPart() {
  return (await readdir(dist)).filter((file) => LATER.test(file));
}

/** The files in a folder of dist/, whose name ends in a slash. */
export async function within(folder) {
  return (await readdir(dist + folder)).map((file) => folder + file);
}

/** How many bytes these files of dist/ are as brotli writes them at its best (quality 11, node's default); tells of each. */
export async function weigh(files, tell = () => {}) {
  let total = 0;
  for (const file of files) {
    const { length } = brotliCompressSync(await readFile(dist + file));
    tell(`${length} ${file}`);
    total += length;
  }
  return total;
}
