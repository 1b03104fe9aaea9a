// What axe finds in each view, in both themes and languages.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./site.mjs";
import { inEveryView } from "./views.mjs";

const AXE = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe complains of in the page as it is: the rule, and where. */
async function complaints(page) {
  // By way of the debugger, which the page's policy does not bind; once, for it remembers the page's elements.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${AXE}; undefined`);
  const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

for (const language of ["es", "en"]) {
  const options = { ask: `lang=${language}`, reducedMotion: "reduce", viewport: { width: 1440, height: 900 } };
  inEveryView(`axe finds nothing in either theme, ${language}`, options, async (page) => {
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await complaints(page)).map((one) => `${colorScheme}: ${one}`));
    }
    return found;
  });
}

test("axe finds nothing in an embed, nor in the page on embedding", async (t) => {
  const { page, address } = await open(t, { query: "?embed=1&lang=en", viewport: { width: 600, height: 800 } });
  assert.deepEqual(await complaints(page), []);
  for (const name of ["embed.html", "embed.en.html"]) {
    await page.goto(address + name, { waitUntil: "networkidle" });
    assert.deepEqual(await complaints(page), []);
  }
});
