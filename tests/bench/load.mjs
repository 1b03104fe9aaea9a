// From the visit to the first result.

import { median } from "./works.mjs";

const ROUNDS = 5;
const PROGRAM = "print('hola')";

/** Rows of the table: milliseconds from the start of the navigation until the page can run, until it has run, and, where
 * nobody runs anything, until it is drawn. */
export async function firstResult(browser, site) {
  const ready = [];
  const result = [];
  const drawn = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A page of its own context has nothing cached.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(runAsSoonAsReady, PROGRAM);
    await page.goto(site.address);
    const times = await page.evaluate(() => window.firstRun);
    ready.push(times.ready);
    result.push(times.result);
    await context.close();
    drawn.push(await firstPaint(browser, site));
  }
  return [
    ["ready to run", `${median(ready).toFixed(0)} ms`, "–"],
    ["first result, from an empty cache", `${median(result).toFixed(0)} ms`, "under 200 ms"],
    ["page drawn, from an empty cache", `${median(drawn).toFixed(0)} ms`, "–"],
  ];
}

/** A visit's milliseconds until there is something to see. */
async function firstPaint(browser, site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  const moment = await page.evaluate(
    () => new Promise((painted) => {
      const observer = new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => painted(startTime)));
      observer.observe({ type: "paint", buffered: true });
    }),
  );
  await context.close();
  return moment;
}

/** Runs in the page before its scripts: waits for the moment when `window.mesero` is set, without looking for it. */
function runAsSoonAsReady(program) {
  window.firstRun = new Promise((done) => {
    Object.defineProperty(window, "mesero", {
      configurable: true,
      set: async (mesero) => {
        Object.defineProperty(window, "mesero", { value: mesero });
        const ready = performance.now();
        const { stdout } = await mesero.run(program);
        if (stdout !== "hola\n") throw new Error(`the first run printed ${stdout}`);
        done({ ready, result: performance.now() });
      },
    });
  });
}
