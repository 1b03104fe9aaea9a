// `make bench`: measures the built site beside JavaScript's promises and Pyodide, in one run of one browser, and prints
// the table of the README. Not a test: the figures depend on the machine; only the ratios travel.

import { launch, serve } from "../e2e/site.mjs";
import { bytes } from "./bytes.mjs";
import { firstResult } from "./load.mjs";
import { paint } from "./paint.mjs";
import { openPyodide } from "./pyodide.mjs";
import { recording } from "./record.mjs";
import { compare, works } from "./works.mjs";

const browser = await launch();
const site = await serve();
const pyodide = await openPyodide(browser);
try {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => window.mesero);
  print("work, in ms", "Mesero", "promises", "Pyodide", "Mesero ÷ promises", "Mesero ÷ Pyodide", "mark");
  print("---", "---:", "---:", "---:", "---:", "---:", "---");
  for (const work of works) {
    const { mesero, promises, pyodide: python } = await compare(work, page, pyodide);
    print(work.name, figure(mesero), figure(promises), figure(python), ratio(mesero, promises), ratio(mesero, python), work.mark);
  }
  console.log();
  print("on the page", "measured", "mark");
  print("---", "---:", "---");
  const measures = [firstResult, () => recording(page), paint, bytes];
  for (const measure of measures) {
    for (const row of await measure(browser, site)) print(...row);
  }
} finally {
  await pyodide.close();
  await browser.close();
  await site.close();
}

/** One row of a table in Markdown. */
function print(...cells) {
  console.log(`| ${cells.join(" | ")} |`);
}

/** Milliseconds, in three digits or so. */
function figure(ms) {
  return ms === undefined ? "–" : ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

function ratio(a, b) {
  return b === undefined ? "–" : `${(a / b).toFixed(2)} ×`;
}
