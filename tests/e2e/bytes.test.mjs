// What a visitor downloads, compressed as a good host would, stays within its budget.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { dist, open } from "./site.mjs";

const BEFORE_THE_FIRST_RUN = 350_000;
/** The program's second part, which comes behind the page and which no first run waits for: see later.test.mjs. */
const LATER = /_later\.wasm$/;
const EDITOR = 150_000;
const ON_DEMAND = "on-demand/";

/** Bytes of these files of dist/ as brotli writes them at its best (quality 11, node's default), with a line printed for each. */
async function weigh(t, files) {
  let total = 0;
  for (const file of files) {
    const { length } = brotliCompressSync(await readFile(dist + file));
    t.diagnostic(`${length} ${file}`);
    total += length;
  }
  return total;
}

test("what loads before the first run", async (t) => {
  const { page, address } = await open(t);
  const files = new Set();
  page.on("response", (response) => files.add(response.url().slice(address.length).replace(/[?#].*/, "") || "index.html"));
  await page.reload({ waitUntil: "networkidle" });
  assert.ok([...files].some((file) => file.endsWith(".wasm")), "the program is among the files");
  assert.ok(![...files].some((file) => file.startsWith(ON_DEMAND)), "the editor waits until it is wanted");
  const total = await weigh(t, [...files].filter((file) => !LATER.test(file)));
  t.diagnostic(`${total} bytes in brotli, of ${BEFORE_THE_FIRST_RUN}`);
  assert.ok(total <= BEFORE_THE_FIRST_RUN);
});

test("the program's second part, loaded behind the page", async (t) => {
  const files = (await readdir(dist)).filter((file) => LATER.test(file));
  assert.equal(files.length, 1);
  t.diagnostic(`${await weigh(t, files)} bytes in brotli, not counted before the first run`);
});

test("the editor, loaded on demand", async (t) => {
  const files = (await readdir(dist + ON_DEMAND)).map((file) => ON_DEMAND + file);
  const total = await weigh(t, files);
  t.diagnostic(`${total} bytes in brotli, of ${EDITOR}`);
  assert.ok(total > 0 && total <= EDITOR);
});
