// The program's second part: a first run does without it, and who needs it early waits for it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRun, VISITORS } from "./first-run.mjs";
import { launch, serve } from "./site.mjs";

const PART = /_later\.wasm$/;

/** A first visit's page: nothing is kept in it, and `answer` says what becomes of requests for the second part. */
async function visit(t, answer, visitor = {}) {
  const site = await serve();
  t.after(site.close);
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage(visitor);
  await page.route(PART, answer);
  return { page, address: site.address };
}

const run = (page, source) => page.evaluate((source) => window.mesero.run(source, { clock: "virtual" }), source);

for (const visitor of VISITORS) {
  const who = `${visitor.locale}, ${visitor.viewport.width} px, ${visitor.colorScheme}`;
  test(`the first experiment and a beginner's first programs run without the second part: ${who}`, async (t) => {
    let asked = 0;
    const answer = (route) => {
      asked += 1;
      return route.abort();
    };
    const { page, address } = await visit(t, answer, visitor);
    const outcomes = Object.values(await firstRun(page, address));
    assert.ok(outcomes.length > 0 && outcomes.every((outcome) => outcome === "finished"), String(outcomes));
    assert.equal(asked, 1, "behind the page, and not again");
  });
}

for (const query of ["?embed=1&lang=es", "#1.cut"]) {
  test(`a page that needs both parts asks for them at once, and begins when it has them: ${query}`, async (t) => {
    let second;
    const asked = new Promise((done) => (second = done));
    let isThere = false;
    const { page, address } = await visit(t, async (route) => {
      second();
      const answer = await route.fetch();
      await new Promise((later) => setTimeout(later, 300)); // the first part is long there
      assert.equal(await page.locator("main").count(), 0);
      isThere = true;
      await route.fulfill({ response: answer });
    });
    // The first part comes only once the second one was asked for.
    await page.route(/_bg\.wasm$/, async (route) => route.continue(await asked));
    await page.goto(address + query, { waitUntil: "networkidle" });
    await page.locator("button.run").waitFor();
    assert.ok(isThere);
  });
}

test("a program that comes to the second part before it is there waits for it", async (t) => {
  let tries = 0;
  const { page, address } = await visit(t, (route) => (tries++ ? route.continue() : route.abort()));
  await page.goto(address, { waitUntil: "networkidle" });
  assert.equal((await run(page, "import math\nprint(math.isqrt(10 ** 40))")).stdout, "100000000000000000000\n");
  assert.equal(tries, 2);
});

test("a second part that cannot be had is told, in both languages", async (t) => {
  const { page, address } = await visit(t, (route) => route.abort());
  await page.goto(address, { waitUntil: "networkidle" });
  run(page, "import math\nprint(math.isqrt(10 ** 40))").catch(() => {}); // it has no end
  const words = await page.locator("#start-failed").innerText({ timeout: 5_000 });
  assert.match(words, /Recarga la página/);
  assert.match(words, /Reload the page/);
});
