// The library's Python files: fetched when a program imports them, never before, and once.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { dist, open } from "./site.mjs";

const PROGRAM = "import heapq\nprint(heapq.nsmallest(2, [3, 1, 2]))";
const run = (page) => page.evaluate((source) => window.mesero.run(source, { clock: "real" }), PROGRAM);

test("the program that is downloaded first has none of their texts", async () => {
  const wasm = (await readdir(dist)).filter((file) => file.endsWith(".wasm"));
  assert.ok(wasm.length > 0);
  for (const file of wasm) {
    const bytes = await readFile(dist + file);
    for (const text of await readdir(`${dist}library`)) {
      const start = (await readFile(`${dist}library/${text}`)).subarray(0, 40);
      assert.ok(!bytes.includes(start), `${file} holds ${text}`);
    }
  }
});

test("a file is fetched for the program that imports it, and kept", async (t) => {
  const { page, problems } = await open(t);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").slice(-2).join("/")));
  await page.evaluate(() => window.mesero.run("import asyncio, time\nprint(1)"));
  assert.deepEqual(asked, []);
  assert.equal((await run(page)).stdout, "[1, 2]\n");
  assert.equal((await run(page)).stdout, "[1, 2]\n");
  assert.deepEqual(asked, ["library/heapq.py"]);
  assert.deepEqual(problems, []);
});

test("a file that does not arrive is named with its line, and the next run tries again", async (t) => {
  const { page } = await open(t);
  await page.route("**/library/*.py", (route) => route.abort());
  const { outcome, error } = await run(page);
  assert.equal(outcome, "rejected");
  assert.deepEqual([error.type, error.message, error.line], ["NotLoaded", "the module 'heapq' could not be loaded", 1]);
  await page.unroute("**/library/*.py");
  assert.equal((await run(page)).stdout, "[1, 2]\n");
});

test("a run is stopped while its files are on their way", async (t) => {
  const { page } = await open(t);
  await page.route("**/library/*.py", () => {}); // no answer, ever
  const running = run(page);
  await page.evaluate(() => new Promise((later) => setTimeout(later, 50)));
  await page.evaluate(() => window.mesero.stop());
  assert.equal((await running).outcome, "stopped");
});
