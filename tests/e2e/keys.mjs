// A person without a pointer.

import assert from "node:assert/strict";

/** Presses Tab until the keyboard is where a selector says; the way is never longer than the page. */
export async function tabTo(page, selector) {
  const ways = await page.evaluate(() => document.querySelectorAll("button, a, input, select, summary, [tabindex]").length);
  for (let presses = 0; presses < ways + 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  const at = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200));
  assert.fail(`${selector} is not reached; the keyboard is at ${at}`);
}
