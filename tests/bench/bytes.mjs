// What a visitor downloads.

import { readdir, readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { dist } from "../e2e/site.mjs";

const ON_DEMAND = "on-demand/";

/** Rows of the table: kilobytes as brotli writes them at its best. */
export async function bytes() {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => `${file.parentPath}/${file.name}`.replace("//", "/"));
  const onDemand = (path) => path.includes(ON_DEMAND);
  return [
    ["download before the first run, brotli", await weigh(paths.filter((path) => !onDemand(path))), "under 350 KB"],
    ["the code editor, on demand, brotli", await weigh(paths.filter(onDemand)), "under 150 KB"],
  ];
}

async function weigh(paths) {
  let total = 0;
  for (const path of paths) total += brotliCompressSync(await readFile(path)).length;
  return `${(total / 1000).toFixed(0)} KB`;
}
