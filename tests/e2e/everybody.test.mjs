// Everybody: keys alone, the system's own colours, paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tabTo } from "./keys.mjs";
import { open } from "./site.mjs";

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
