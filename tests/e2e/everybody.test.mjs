// Everybody: what axe finds in each view, in both themes and languages; keys alone; small screens, large letters, less motion.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { tabTo } from "./keys.mjs";
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

/** What is wider than the page, or too small to be pressed: its class or its text, and by how much. */
const misfits = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
    const pressed = "button, select, summary, input, a[href], label:has(input[type=radio], input[type=checkbox])";
    const small = [...document.querySelectorAll(pressed)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".unseen, [inert], p, .cm-editor"))
      .filter((one) => !one.matches("input[type=radio], input[type=checkbox], input[type=file]") || !one.closest("label"))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ one, box }) => `${one.className || one.textContent || one.type}: ${box.width} × ${box.height}`);
    return [...wide, ...small];
  });

for (const viewport of [{ width: 1440, height: 900 }, { width: 720, height: 450 }, { width: 320, height: 640 }]) {
  // 720 pixels, each drawn twice as wide, are a screen of 1440 at twice its size.
  const options = { viewport, deviceScaleFactor: viewport.width === 720 ? 2 : 1, hasTouch: viewport.width === 320 };
  inEveryView(`${viewport.width} pixels are enough, and what can be pressed is 24 wide and high`, options, misfits);
}

const lessMotion = { viewport: { width: 720, height: 450 }, reducedMotion: "reduce" };
inEveryView("letters of twice the size fit, and for who wants less motion nothing moves", lessMotion, (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    root.style.setProperty("font-size", "200%");
    const wide = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} in ${root.clientWidth}`] : [];
    root.style.removeProperty("font-size");
    const moves = (one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return parseFloat(transitionDuration) > 0 || animationName !== "none";
    };
    const moving = [...document.querySelectorAll("*")].filter(moves).map((one) => `${one.tagName} ${one.className} moves`);
    return [...wide, ...moving];
  }),
);

test("keys alone build, run, look and come back", async (t) => {
  const { page } = await open(t, { kept: { "mesero.language": "en", "mesero.clock": "virtual" } });
  const count = () => page.locator(".block").count();
  const before = await count();
  await tabTo(page, ".tree > .add");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches("[role=menuitem]"));
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelectorAll(".block").length > before, before);
  await page.keyboard.press("Control+Enter");
  await page.locator(".say b").first().waitFor();
  await tabTo(page, ".timeline canvas");
  await page.keyboard.press("ArrowRight");
  await page.locator(".tip").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".tip").count(), 0);
  await tabTo(page, "#lower-tab-0");
  await page.keyboard.press("ArrowRight");
  await page.locator("#lower-panel-1 table").waitFor();
});

test("keys alone open each dialog, stay inside, and come back to where they were", async (t) => {
  const { page } = await open(t, { kept: { "mesero.language": "en", "mesero.clock": "virtual" } });
  const press = (key) => page.keyboard.press(key);
  const is = (selector) => page.waitForFunction((selector) => document.activeElement.matches(selector), selector);
  await press("Control+Enter");
  await page.locator(".say b").first().waitFor();
  for (const title of ["Share", "Open", "Saved", "Compare", "Repeat"]) {
    await tabTo(page, "header [aria-haspopup=menu]");
    await press("Enter");
    await is("[role=menuitem]");
    await press(title[0]);
    while (!(await page.evaluate((title) => document.activeElement.textContent.includes(title), title))) await press("ArrowDown");
    await press("Enter");
    await page.waitForFunction(() => document.querySelector("dialog[open]")?.contains(document.activeElement));
    assert.match(await page.locator("dialog h2").innerText(), new RegExp(title, "i"));
    for (let presses = 0; presses < 12; presses += 1) {
      await press("Tab");
      // The window's own buttons may come in between; of the page, only the dialog.
      await is("body, dialog *");
    }
    await press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await is("header [aria-haspopup=menu]");
  }
  await press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await press("Escape");
  await is("header [aria-haspopup=menu]");
});

test("with forced colours what is chosen is still seen; paper holds all of it", async (t) => {
  const { page } = await open(t, { kept: { "mesero.clock": "virtual" } });
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
