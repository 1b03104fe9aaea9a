// Everybody: what axe finds in each view, in both themes and languages; keys alone; small screens, large letters, less motion.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./site.mjs";

const AXE = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe complains of in the page as it is: the rule, and where. */
async function complaints(page) {
  // By way of the debugger, which the page's policy does not bind; once, for it remembers the page's elements.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${AXE}; undefined`);
  const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

/** Each view of the page, and how one comes there from the one before. */
const VIEWS = {
  "as it opens": () => {},
  "with a menu open": (page) => page.locator(".tree > .add").click(),
  "after a run": async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("button.run").click();
    await page.locator(".say b").first().waitFor();
  },
  "the table of tasks": (page) => page.locator("#lower-tab-1").click(),
  "the program of blocks": (page) => page.locator("#build-tab-1").click(),
  "the code editor": async (page) => {
    await page.locator(".code-bar .strong").click();
    await page.locator(".cm-content").waitFor();
  },
  "a failed run": async (page) => {
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("print('uno')\nprint(1 / 0)\n");
    await page.locator("button.run").click();
    await page.locator(".failure").waitFor();
  },
};

for (const language of ["es", "en"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing in any view: ${language}, ${theme}`, async (t) => {
      const kept = { "mesero.clock": "virtual" };
      const { page } = await open(t, { kept, query: `?lang=${language}&theme=${theme}`, viewport: { width: 1440, height: 900 } });
      const found = [];
      for (const [view, go] of Object.entries(VIEWS)) {
        await go(page);
        found.push(...(await complaints(page)).map((one) => `${view}: ${one}`));
      }
      assert.deepEqual(found, []);
    });
  }
}

test("axe finds nothing in an embed, nor in the page on embedding", async (t) => {
  const { page, address } = await open(t, { query: "?embed=1&lang=en", viewport: { width: 600, height: 800 } });
  assert.deepEqual(await complaints(page), []);
  for (const name of ["embed.html", "embed.en.html"]) {
    await page.goto(address + name, { waitUntil: "networkidle" });
    assert.deepEqual(await complaints(page), []);
  }
});

test("nothing is cut off or scrolled sideways at 320 pixels, nor at four times the size of letters", async (t) => {
  for (const viewport of [{ width: 320, height: 640 }, { width: 720, height: 450 }]) {
    const { page } = await open(t, { kept: { "mesero.clock": "virtual" }, viewport });
    await page.locator("button.run").click();
    await page.locator(".say b").first().waitFor();
    for (const size of ["100%", "200%"]) {
      const wide = await page.evaluate((size) => {
        document.documentElement.style.setProperty("font-size", size);
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }, size);
      assert.ok(wide <= 0, `${viewport.width} pixels, letters at ${size}: ${wide} too wide`);
    }
  }
});

test("what can be pressed is 24 pixels wide and high, on a large screen and a small one", async (t) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 320, height: 640 }]) {
    const { page } = await open(t, { viewport });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, select, summary, label:has(input[type=radio])")]
        .filter((one) => one.checkVisibility() && !one.closest(".unseen"))
        .map((one) => ({ name: one.className || one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
    assert.deepEqual(small, []);
  }
});

test("keys alone build, run, look and come back", async (t) => {
  const { page } = await open(t, { kept: { "mesero.language": "en", "mesero.clock": "virtual" } });
  const focused = () => page.evaluate(() => document.activeElement.className || document.activeElement.tagName);
  /** Presses Tab until the keyboard is there; the way is never longer than the page. */
  async function tabTo(selector) {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`${selector} is not reached; the keyboard is at ${await focused()}`);
  }
  const count = () => page.locator(".block").count();
  const before = await count();
  await tabTo(".tree > .add");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelectorAll(".block").length > before, before);
  await page.keyboard.press("Control+Enter");
  await page.locator(".say b").first().waitFor();
  await tabTo(".timeline canvas");
  await page.keyboard.press("ArrowRight");
  await page.locator(".tip").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".tip").count(), 0);
  await tabTo("#lower-tab-0");
  await page.keyboard.press("ArrowRight");
  await page.locator("#lower-panel-1 table").waitFor();
});

test("with less motion nothing moves; with forced colours what is chosen is still seen; paper holds all of it", async (t) => {
  const { page } = await open(t, { kept: { "mesero.clock": "virtual" }, reducedMotion: "reduce" });
  const moves = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return parseFloat(transitionDuration) > 0 || animationName !== "none";
    }).length,
  );
  assert.equal(moves, 0);
  await page.locator("button.run").click();
  await page.locator(".say b").first().waitFor();
  await page.emulateMedia({ forcedColors: "active" });
  const chosen = await page.locator("[aria-pressed=true]").first().evaluate((one) => getComputedStyle(one).backgroundColor);
  const other = await page.locator(".choice [aria-pressed=false]").first().evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.notEqual(chosen, other);
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  for (const part of [".tree", ".say", ".timeline canvas", "#lower-panel-1 table"]) {
    assert.equal(await page.locator(part).isVisible(), true, `${part} on paper`);
  }
});
