// The program's second part: a first run does without it, and who needs it early waits for it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRun } from "./first-run.mjs";
import { open } from "./site.mjs";

const PART = /_later\.wasm$/;

const run = (page, source) => page.evaluate((source) => window.mesero.run(source, { clock: "virtual" }), source);

test("ready experiments and a beginner's programs run without the second part", async (t) => {
  const { page, address } = await open(t);
  await page.route(PART, (route) => route.abort());
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const outcomes = Object.values(await firstRun(page, address));
  assert.ok(outcomes.length >= 6 && outcomes.every((outcome) => outcome === "finished"), String(outcomes));
  assert.equal(asked.filter((url) => PART.test(url)).length, 1, "behind the page, and not again");
});

test("a program that comes to the second part before it is there waits for it", async (t) => {
  const { page, address } = await open(t);
  let tries = 0;
  await page.route(PART, (route) => (tries++ ? route.continue() : route.abort()));
  await page.goto(address, { waitUntil: "networkidle" });
  assert.equal((await run(page, "import math\nprint(math.isqrt(10 ** 40))")).stdout, "100000000000000000000\n");
  assert.equal(tries, 2);
});

test("a second part that cannot be had is told, in both languages", async (t) => {
  const { page, address } = await open(t);
  await page.route(PART, (route) => route.abort());
  await page.goto(address, { waitUntil: "networkidle" });
  await run(page, "import math\nprint(math.isqrt(10 ** 40))").catch(() => {});
  const words = await page.locator("#start-failed").innerText({ timeout: 5_000 });
  assert.match(words, /Recarga la página/);
  assert.match(words, /Reload the page/);
});
