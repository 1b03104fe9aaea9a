// A panic anywhere: the page says what happened and begins afresh, with everything typed. Each is provoked from outside, by
// a browser that refuses what it never refuses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./host.mjs";
import { open } from "./site.mjs";

const TYPED = "print('lo que escribí')\n";
const KEPT = { "mesero.language": "es", "mesero.mode": "code", "mesero.code": "print('antes')\n" };

/** From now on the browser makes no elements, until the page is loaded anew. */
const refuse = () => {
  Document.prototype.createElement = () => {
    throw new Error("no more elements");
  };
};

/** Types into the page's editor, and makes the program panic as it opens the list of keys, in that very moment. */
async function typeAndPanic(page, frame = page.mainFrame()) {
  await frame.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(TYPED);
  await frame.evaluate(refuse);
  const panic = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "?", cancelable: true }));
  await frame.evaluate(panic).catch(() => {}); // the page may be gone before it answers
}

test("a panic in an event handler: the page is there again with what was typed a moment before", async (t) => {
  const { page } = await open(t, { kept: {} });
  await page.evaluate((kept) => Object.assign(localStorage, kept), KEPT);
  await page.reload({ waitUntil: "networkidle" });
  await typeAndPanic(page);
  await page.locator("#restarted").waitFor({ timeout: 10_000 });
  const words = await page.locator("#restarted").innerText();
  assert.match(words, /ha vuelto a empezar/);
  assert.match(words, /started afresh/);
  assert.match(await page.locator("#restarted pre").textContent(), /a tag of our own/);
  await page.locator(".cm-content", { hasText: "lo que escribí" }).waitFor({ timeout: 10_000 });
  await page.locator("button.run").click();
  await page.locator(".console-line", { hasText: "lo que escribí" }).waitFor({ timeout: 10_000 });
  await page.locator("#restarted button").click();
  assert.equal(await page.locator("#restarted").isVisible(), false);
});

test("an error that the browser throws through a run is no dead end either", async (t) => {
  const { page } = await open(t, { kept: KEPT });
  await page.evaluate(() => {
    performance.now = () => {
      throw new Error("no more time");
    };
  });
  await page.locator("button.run").click();
  await page.locator("#restarted").waitFor({ timeout: 10_000 });
  await page.locator("button.run").click();
  await page.locator(".console-line", { hasText: "antes" }).waitFor({ timeout: 10_000 });
});

test("a page that fails again as it starts stays, and shows what was typed", async (t) => {
  const { page, problems, address } = await open(t, { kept: {} });
  await page.evaluate((kept) => Object.assign(localStorage, kept), KEPT);
  let loads = 0;
  page.on("domcontentloaded", () => (loads += 1));
  await page.addInitScript(refuse);
  await page.goto(address);
  await page.locator("#start-failed").waitFor({ timeout: 20_000 });
  assert.match(await page.locator("#start-failed pre").textContent(), /a tag of our own/);
  assert.equal(await page.locator("#typed textarea").inputValue().then((text) => text.includes("print('antes')")), true);
  assert.equal(loads, 2, "once, and once afresh");
  await page.locator("#typed button").click();
  await page.waitForFunction(() => localStorage.getItem("mesero.code") === null);
  assert.ok(problems.length > 0);
});

test("where nothing can be kept, what was typed is handed over", async (t) => {
  const frameOf = (mesero) =>
    `<iframe src="${mesero}?embed=1&lang=es" sandbox="allow-scripts" width="1200" height="700"></iframe>`;
  const { page } = await embedded(t, frameOf, { viewport: { width: 1280, height: 800 } });
  const frame = page.frameLocator("iframe");
  await frame.getByRole("tab", { name: "Código Python" }).click();
  await frame.locator(".code-bar .strong").click();
  await typeAndPanic(page, page.frames()[1]);
  await frame.locator("#restarted").waitFor({ timeout: 10_000 });
  await frame.locator("button.run").click();
  await frame.locator(".console-line", { hasText: "lo que escribí" }).waitFor({ timeout: 10_000 });
});
