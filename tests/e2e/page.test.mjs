// The page in the hand, at its limits and on paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

const INSTANT = { "mesero.language": "es", "mesero.clock": "virtual" };

/** Runs what is there, on the instant clock. */
async function run(page) {
  await page.locator(".run").click();
  await page.locator(".say b").first().waitFor();
}

/** Where the line at the end of the run is painted, in CSS pixels from the left; none where it is out of sight. */
const endLine = (page) =>
  page.locator(".timeline canvas").evaluate(async (canvas) => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    const isAccent = (at) => data[at] > 170 && data[at + 1] < 90 && data[at + 2] < 40 && data[at + 3] > 200;
    for (let x = width - 1; x >= 0; x -= 1) {
      let count = 0;
      for (let y = 0; y < height; y += 1) count += isAccent(4 * (y * width + x));
      if (count > 60) return x / devicePixelRatio;
    }
  });

test("two fingers zoom the timeline and one drags it, while the page stays as it is", async (t) => {
  const { page } = await open(t, { kept: INSTANT, hasTouch: true, colorScheme: "light" });
  await run(page);
  const hand = await page.context().newCDPSession(page);
  const { x, y, width, height } = await page.locator(".timeline canvas").boundingBox();
  const touch = (type, ...places) => {
    const touchPoints = places.map((place, id) => ({ x: x + width * place, y: y + height / 2, id }));
    return hand.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  const whole = await endLine(page);
  assert.ok(whole > width / 2, `the run ends at ${whole} of ${width} pixels`);

  await touch("touchStart", 0.45, 0.55);
  for (const step of [1, 2, 3, 4]) await touch("touchMove", 0.45 - step * 0.02, 0.55 + step * 0.02);
  await touch("touchEnd");
  const closer = await endLine(page);
  assert.ok(closer === undefined || closer > whole + 20, `${closer} after ${whole} pixels`);

  await touch("touchStart", 0.8);
  for (const step of [1, 2, 3, 4, 5, 6]) await touch("touchMove", 0.8 - step * 0.1);
  await touch("touchEnd");
  const dragged = await endLine(page);
  assert.ok(dragged < (closer ?? width) - 20, `${dragged} after ${closer} pixels`);

  await page.locator(".timeline canvas").press("0");
  assert.equal(await endLine(page), whole);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

test("there are 200 blocks at the most, and then a word about it", async (t) => {
  const waits = Array.from({ length: 199 }, (_, number) => ({ name: `mesa ${number}`, kind: "wait", seconds: "0" }));
  const tree = JSON.stringify({ version: 1, blocks: waits });
  const { page, problems } = await open(t, { kept: { ...INSTANT, "mesero.tree": tree } });
  const addOne = async () => {
    await page.locator(".tree > .add").click();
    await page.getByRole("menuitem").first().click();
  };
  await addOne();
  assert.equal(await page.locator(".count").innerText(), "200 bloques");
  assert.equal(await page.locator(".notice:not([hidden])").count(), 0);
  await addOne();
  assert.match(await page.locator(".notice:not([hidden])").innerText(), /200/);
  assert.equal(await page.locator(".count").innerText(), "200 bloques");
  await page.locator(".run").click();
  await page.locator(".console-line", { hasText: "mesa 198: termina" }).waitFor();
  assert.deepEqual(problems, []);
});

test("lanes, rows and the sentence call the blocks as the person does", async (t) => {
  const { page } = await open(t, { kept: INSTANT });
  await page.locator("select").first().selectOption("nested");
  await run(page);
  assert.match(await page.locator(".say").innerText(), /cocina B y postre se cortaron/);
  await page.getByRole("tab", { name: "Tareas" }).click();
  const rows = await page.locator("tbody th").allInnerTexts();
  assert.ok(rows.some((row) => row.startsWith("cocina B ")), rows.join());
});

test("all of one's code can be replaced without a breach of the policy", async (t) => {
  const { page, problems } = await open(t, { kept: INSTANT });
  await page.getByRole("tab", { name: "Código Python" }).click();
  await page.locator(".code-bar .strong").click();
  const content = page.locator(".cm-content");
  await content.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("print('otra cosa')\n");
  assert.equal((await content.innerText()).trim(), "print('otra cosa')");
  await page.locator(".run").click();
  await page.locator(".console-line", { hasText: "otra cosa" }).waitFor();
  assert.deepEqual(problems, []);
});

test("paper is light, in the dark theme too", async (t) => {
  const { page } = await open(t, { kept: { ...INSTANT, "mesero.theme": "dark" } });
  await run(page);
  await page.emulateMedia({ media: "print" });
  const seen = await page.locator(".timeline canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let light = 0;
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 250) continue;
      if (data[at] + data[at + 1] + data[at + 2] > 660) light += 1;
      if (data[at] + data[at + 1] + data[at + 2] < 160) dark += 1;
    }
    return { light, dark, ink: getComputedStyle(document.body).color };
  });
  assert.equal(seen.ink, "rgb(34, 37, 46)");
  assert.ok(seen.dark > 100 && seen.light > 10 * seen.dark, JSON.stringify(seen));
});

test("a click on a hint adds the import that pasted code lacks", async (t) => {
  const code = "async def main():\n    await asyncio.sleep(0.1)\n    print('listo')\n\nasyncio.run(main())\n";
  const kept = { ...INSTANT, "mesero.mode": "code", "mesero.code": code };
  const { page, problems } = await open(t, { kept });
  await page.locator(".cm-lintRange-warning").first().hover();
  await page.getByRole("button", { name: "Añadir el import" }).click();
  assert.match(await page.locator(".cm-content").innerText(), /^import asyncio\n/);
  await page.locator(".run").click();
  await page.locator(".console-line", { hasText: "listo" }).waitFor();
  assert.deepEqual(problems, []);
});
