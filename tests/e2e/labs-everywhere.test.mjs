// Labs wherever one is: at a keyboard alone, on a phone, where nothing is kept, in another page, on paper, without colours.

import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./host.mjs";
import { tabTo } from "./keys.mjs";
import { guessRightly, ids, openLab, runLab } from "./labs.mjs";
import { open } from "./site.mjs";

const ENGLISH = { "mesero.language": "en", "mesero.clock": "virtual" };

test("keys alone: from the list through a lab, its prediction and its answer, to the next one", async (t) => {
  const { page, problems } = await open(t, { kept: ENGLISH });
  const press = (key) => page.keyboard.press(key);
  await tabTo(page, ".labs-button");
  await press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".labs") && document.querySelector(".labs-list"));
  await tabTo(page, ".labs-list a");
  await press("Enter");
  await page.locator(".labs h2", { hasText: "The curtain rises" }).waitFor();
  await page.waitForFunction(() => document.activeElement.matches(".labs"));
  for (const [line, steps] of [["the house is dark", 2], ["the curtain rises", 2], ["hello, asynchronous world!", 1]]) {
    await tabTo(page, `.order button[aria-label="Move up: ${line}"]`);
    for (let step = 0; step < steps; step += 1) {
      const said = await page.locator("[aria-live]").first().textContent();
      await press("Enter");
      await page.waitForFunction((said) => document.querySelector("[aria-live]").textContent !== said, said);
      await page.waitForFunction((line) => document.activeElement.ariaLabel === `Move up: ${line}`, line);
    }
  }
  await tabTo(page, ".run-lab");
  await press("Enter");
  await page.locator(".verdict.right").waitFor();
  await page.locator("[aria-live]", { hasText: "Exactly!" }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => document.activeElement.className.includes("run-lab")), true, "the keyboard stays");
  await tabTo(page, ".next-lab");
  await press("Enter");
  await page.locator(".labs h2", { hasText: "A score makes no sound" }).waitFor();
  await page.waitForFunction(() => document.activeElement.matches(".labs"));
  await tabTo(page, ".labs-bar button");
  await press("Enter");
  await page.locator(".labs-list li.done").waitFor();
  assert.equal(await page.locator(".labs-progress").innerText(), "1 of 25 done");
  await tabTo(page, ".labs-bar .icon");
  await press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".labs-button"));
  assert.deepEqual(problems, []);
});

test("on a phone every lab is done by tapping, one after the other", async (t) => {
  const phone = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
  const { page, problems } = await open(t, { kept: ENGLISH, ...phone });
  const tap = (one) => one.tap();
  const all = await ids();
  await tap(page.locator(".labs-button"));
  await tap(page.locator(".labs-list a").first());
  for (const [number, id] of all.entries()) {
    await page.locator(".labs-progress", { hasText: `Lab ${number + 1} of ${all.length}` }).waitFor();
    await page.locator(".run-lab").waitFor();
    await runLab(page, tap);
    await guessRightly(page, tap);
    await tap(page.locator(".run-lab"));
    await page.locator(".verdict.right").waitFor({ timeout: 10_000 }).catch(async () => {
      assert.fail(`${id}: ${await page.locator(".verdict-place").innerText()}`);
    });
    await tap(page.locator(".see-drawing"));
    await page.waitForFunction(() => {
      const { top } = document.getElementById("results").getBoundingClientRect();
      return top < innerHeight / 2;
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${id} is ${wide} too wide`);
    if (number + 1 < all.length) await tap(page.locator(".next-lab"));
  }
  await tap(page.locator(".labs-bar button").first());
  assert.equal(await page.locator(".labs-progress").innerText(), `${all.length} of ${all.length} done`);
  assert.deepEqual(problems, []);
});

test("where nothing is kept, labs go on, and what is done is known as long as the page lasts", async (t) => {
  const { page, address } = await open(t, {});
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  const failures = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  await page.goto(`${address}?lab=hello&lang=en`);
  await page.getByRole("radio", { name: "Instant" }).check({ force: true });
  await runLab(page);
  await guessRightly(page);
  await runLab(page);
  await page.locator(".verdict.right").waitFor();
  await page.locator(".next-lab").click();
  await page.locator(".labs h2", { hasText: "A score makes no sound" }).waitFor();
  await page.locator(".labs-bar button").first().click();
  assert.equal(await page.locator(".labs-progress").innerText(), "1 of 25 done");
  assert.deepEqual(failures, []);
});

test("a lab in another page, in a frame without an origin of its own, is the experiment alone, and runs", async (t) => {
  const frameOf = (mesero) =>
    `<iframe src="${mesero}?embed=1&lab=lock&lang=es" sandbox="allow-scripts" width="1000" height="800"></iframe>`;
  const { page, problems } = await embedded(t, frameOf, { viewport: { width: 1100, height: 900 } });
  const frame = page.frameLocator("iframe");
  await frame.locator(".cm-content, .listing", { hasText: "libreta" }).first().waitFor();
  assert.equal(await frame.locator(".labs").count(), 0);
  const before = await page.evaluate(() => history.length);
  await frame.locator("button.run").click();
  await frame.locator(".say b").first().waitFor();
  assert.equal(await page.evaluate(() => history.length), before, "the steps of the page around are its own");
  assert.deepEqual(problems, []);
});

test("a lab on paper has its text, its experiment, its picture and its table", async (t) => {
  const { page } = await openLab(t, "gather", { kept: ENGLISH });
  await page.locator(".guess input.num").fill("4");
  await runLab(page);
  await page.emulateMedia({ media: "print" });
  for (const part of [".labs h2", ".sketch", ".verdict", ".tree", ".say", ".timeline canvas", "#lower-panel-1 table"]) {
    assert.equal(await page.locator(part).first().isVisible(), true, `${part} on paper`);
  }
  for (const part of ["header button", ".labs-bar", ".run-lab", ".next-lab", ".run-bar", ".zoom"]) {
    assert.equal(await page.locator(part).first().isVisible(), false, `${part} is for the screen`);
  }
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll(".labs, .labs-inside, .tree, .table-scroll")]
      .filter((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== "visible")
      .map((one) => one.className),
  );
  assert.deepEqual(cut, []);
});

test("in the system's own colours a lab still shows what runs, what waits, and what was right", async (t) => {
  const { page } = await openLab(t, "gather", { kept: ENGLISH, forcedColors: "active" });
  await page.locator(".guess input.num").fill("2");
  await runLab(page);
  const look = (selector, property) =>
    page.locator(selector).first().evaluate((one, property) => getComputedStyle(one)[property], property);
  const paper = await look("body", "backgroundColor");
  assert.notEqual(await look(".sketch .waits", "fill"), paper);
  assert.notEqual(await look(".track .guessed", "backgroundColor"), paper);
  assert.notEqual(await look(".track .guessed", "backgroundColor"), await look(".track .measured", "backgroundColor"));
});
