// Looking back into a run: step by step, by keyboard, by pointer, and by itself; the panel, the lines and the sentence agree.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

const ENGLISH = { "mesero.language": "en", "mesero.clock": "virtual" };

/** Opens the page, runs a ready experiment on the instant clock, and begins to look back with its program in sight. */
async function lookBack(t, experiment, options = {}) {
  const { page, problems } = await open(t, { kept: ENGLISH, viewport: { width: 1440, height: 900 }, ...options });
  await page.locator("select").first().selectOption(experiment);
  await page.locator(".run").click();
  await page.locator(".replay-begin button").click();
  await page.getByRole("tab", { name: "Python" }).first().click();
  return { page, problems, slider: page.locator(".replay input") };
}

/** What the page shows of the moment: the sentence, the lit lines, the panel's running thing and the lines of its tasks. */
const shown = (page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const texts = (selector) => Array.from(document.querySelectorAll(selector), (node) => node.textContent);
    const lines = (selector) => Array.from(document.querySelectorAll(selector), (node) => Number(node.id.slice(5)));
    const numbers = (all) => all.map((text) => Number(text.match(/\d+/)[0]));
    return {
      sentence: document.querySelector(".replay input").getAttribute("aria-valuetext"),
      at: document.querySelector(".moment-head output").textContent,
      runs: lines(".line.runs"),
      waits: lines(".line.waits"),
      now: texts(".part.now .slip > b"),
      nowLine: numbers(texts(".part.now .line-link")),
      ready: texts(".part.queue .slip > b"),
      taskLines: numbers(texts(".part.wide .slip:not(.over) .line-link")),
    };
  });

test("step by step forward and back, what is said, lit and listed agree", async (t) => {
  const { page, problems, slider } = await lookBack(t, "nested");
  const moments = [await shown(page)];
  assert.match(moments[0].sentence, /^0\.000 s: the loop runs nothing; nothing ready\.$/);
  while (moments.length < 200) {
    await page.getByRole("button", { name: "One step forward" }).click();
    const moment = await shown(page);
    if (moment.sentence === moments.at(-1).sentence && moment.now.length === 0) break;
    moments.push(moment);
  }
  assert.ok(moments.length > 20, `${moments.length} moments`);
  for (const moment of moments) {
    assert.ok(moment.sentence.startsWith(`${moment.at.replace("\u00a0", " ")}:`), moment.sentence);
    assert.equal(moment.now.length === 0, moment.sentence.includes("runs nothing"), moment.sentence);
    if (moment.now.length > 0) assert.ok(moment.sentence.includes(`the loop runs ${moment.now[0]}`), moment.sentence);
    if (moment.ready.length > 0) assert.ok(moment.sentence.includes(`ready: ${moment.ready[0]}`), moment.sentence);
    assert.deepEqual(moment.runs, moment.nowLine, moment.sentence);
    const lit = [...moment.runs, ...moment.waits];
    assert.deepEqual(moment.taskLines.filter((line) => !lit.includes(line)), [], moment.sentence);
  }
  assert.ok(moments.some(({ waits }) => waits.length > 3), "several lines are waited at");
  for (const expected of moments.slice(0, -1).reverse()) {
    await page.getByRole("button", { name: "One step back" }).click();
    assert.deepEqual(await shown(page), expected);
  }
  assert.equal(await slider.inputValue(), "0");
  assert.deepEqual(problems, []);
});

test("the keyboard alone begins, moves and ends it; at the end everything is over", async (t) => {
  const { page, problems } = await open(t, { kept: ENGLISH, viewport: { width: 320, height: 640 } });
  await page.locator(".run").focus();
  await page.keyboard.press("Enter");
  await page.locator(".replay-begin button").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".replay .play"));
  const slider = page.locator(".replay input");
  await slider.focus();
  const value = async () => Number(await slider.inputValue());
  await page.keyboard.press("End");
  const end = await value();
  assert.equal(end, Number(await slider.getAttribute("max")));
  const over = await page.locator(".part.wide .slip.over").count();
  assert.ok(over > 0);
  assert.equal(await page.locator(".part.wide .slip").count(), over, "every task is over");
  assert.match(await slider.getAttribute("aria-valuetext"), /the loop runs nothing; nothing ready/);
  await page.keyboard.press("PageDown");
  assert.equal(await value(), end - Math.floor(end / 10));
  await page.keyboard.press("Home");
  assert.equal(await value(), 0);
  await page.keyboard.press("ArrowRight");
  assert.match(await slider.getAttribute("aria-valuetext"), /the loop runs/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "nothing is wider than the page");
  await page.locator(".replay button").last().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".replay-begin button"));
  assert.equal(await page.locator(".moment").count(), 0);
  assert.deepEqual(problems, []);
});

test("it plays by itself to the end, and with less motion goes from one thing that runs to the next", async (t) => {
  const seen = {};
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const { page, slider } = await lookBack(t, "nested", { reducedMotion });
    await page.locator(".replay select").selectOption({ label: "4 ×" });
    await page.evaluate(() => {
      const [slider, seen] = [document.querySelector(".replay input"), new Set()];
      const look = () => (seen.add(Number(slider.value)), requestAnimationFrame(look));
      look();
      window.seen = seen;
    });
    await page.locator(".replay .play").click();
    await page.locator(".replay .play[aria-label=Pause]").waitFor();
    await page.locator(".replay .play[aria-label=Play]").waitFor();
    seen[reducedMotion] = await page.evaluate(() => Array.from(window.seen).sort((a, b) => a - b));
    assert.equal(seen[reducedMotion].at(-1), Number(await slider.getAttribute("max")));
  }
  const steps = [0, 9e8, 1.2e9, 1.5e9];
  assert.deepEqual(seen.reduce.filter((at) => !steps.includes(at)), []);
  assert.ok(seen["no-preference"].some((at) => !steps.includes(at)), "it moves in between");
});

test("a drag on the axis moves it, and another run ends it", async (t) => {
  const { page, slider } = await lookBack(t, "nested");
  const { x, y, width } = await page.locator(".timeline canvas").boundingBox();
  const value = async () => Number(await slider.inputValue());
  await page.mouse.move(x + width / 2, y + 10);
  await page.mouse.down();
  const pressed = await value();
  await page.mouse.move(x + width / 2 + 100, y + 60, { steps: 4 });
  const dragged = await value();
  await page.mouse.up();
  await page.mouse.move(x + width / 2 + 200, y + 60);
  assert.ok(0 < pressed && pressed < dragged, `${pressed}, then ${dragged}`);
  assert.equal(await value(), dragged, "it stays when the pointer is up");
  await page.locator(".run").click();
  await page.locator(".moment").waitFor({ state: "detached" });
});

test("while a program runs on the real clock its lines light up, in the editor too", async (t) => {
  const program = "import asyncio\n\nasync def wait():\n    await asyncio.sleep(1)\n\nasync def main():\n    await asyncio.gather(wait(), wait())\n    i = 0\n    while True:\n        i += 1\n\nasyncio.run(main())\n";
  const kept = { "mesero.language": "en", "mesero.clock": "real", "mesero.code": program, "mesero.mode": "code" };
  const { page, problems } = await open(t, { kept });
  await page.locator(".cm-content").waitFor();
  await page.locator(".run").click();
  const marks = async () => {
    const texts = await page.locator(".cm-lit .cm-gutterElement").allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  };
  await page.locator(".cm-line.line-waits").first().waitFor();
  assert.deepEqual(await page.locator(".cm-line.line-waits").allInnerTexts(), [
    "    await asyncio.sleep(1)",
    "    await asyncio.gather(wait(), wait())",
  ]);
  assert.deepEqual(await marks(), ["•2", "•"]);
  await page.locator(".cm-line.line-runs", { hasText: /while True|i \+= 1/ }).waitFor();
  await page.locator(".stop").click();
  await page.locator(".cm-line.line-runs").waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("a run of ten thousand tasks is gone through quickly, from its end to its beginning", async (t) => {
  const program = `import asyncio

async def wait(number):
    await asyncio.sleep(number / 1000)

async def main():
    await asyncio.gather(*(wait(number) for number in range(10_000)))

asyncio.run(main())
`;
  const kept = { ...ENGLISH, "mesero.code": program, "mesero.mode": "code" };
  const { page, problems } = await open(t, { kept });
  const began = Date.now();
  await page.locator(".run").click();
  await page.locator(".replay-begin button").click();
  const slider = page.locator(".replay input");
  await slider.waitFor();
  const ran = Date.now() - began;
  const took = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const slider = document.querySelector(".replay input");
    const began = performance.now();
    for (let part = 10; part >= 0; part--) {
      slider.value = Math.round((Number(slider.max) * part) / 10);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await frame();
      await frame();
    }
    return performance.now() - began;
  });
  await page.locator(".replay input[aria-valuetext^='0.000 s']").waitFor();
  const parts = await page.locator(".moment .slip").count();
  assert.ok(parts < 500, `${parts} things of the moment are on the page, not all of them`);
  assert.ok(took < 2 * ran, `eleven moments took ${took} ms, running and beginning ${ran} ms`);
  assert.deepEqual(problems, []);
});

const LOOPS = `import asyncio, threading, time

async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    time.sleep(seconds)
    print(dish)

def kitchen():
    asyncio.run(cook("rice", 0.3))

async def main():
    threading.Thread(target=kitchen, name="kitchen").start()
    await cook("soup", 0.2)
    await asyncio.sleep(0.5)

asyncio.run(main())
`;

test("each thread's loop is shown with what it runs, one beside the other", async (t) => {
  for (const width of [1440, 320]) {
    const kept = { ...ENGLISH, "mesero.code": LOOPS, "mesero.mode": "code" };
    const { page, problems } = await open(t, { kept, viewport: { width, height: 900 } });
    await page.locator(".run").click();
    await page.locator(".replay-begin button").click();
    const slider = page.locator(".replay input");
    const sentenceAt = async (seconds) => {
      await slider.evaluate((slider, at) => {
        slider.value = at;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }, seconds * 1e9);
      const stamp = `${seconds.toFixed(3)} s`;
      await page.locator(`.replay input[aria-valuetext^='${stamp}']`).waitFor();
      return slider.getAttribute("aria-valuetext");
    };
    // The program's task blocks from 0.2 to 0.4, the kitchen's from 0.3 to 0.6: for a while both are inside a step.
    const both = await sentenceAt(0.35);
    assert.match(both, /^0\.350 s: the program: the loop runs main, line 5; nothing ready\. kitchen: the loop runs cook, line 5; nothing/);
    const heads = await page.locator(".loop .part.now h3").allInnerTexts();
    assert.deepEqual(heads.map((head) => head.split(" · ")[1]), ["the program", "kitchen"]);
    assert.equal(await page.locator(".loop .part.now .slip").count(), 2);
    const boxes = await page.locator(".loop .part").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    const apart = (one, other) => one.bottom <= other.top || other.bottom <= one.top || one.right <= other.left || other.right <= one.left;
    assert.ok(boxes.every((one, place) => boxes.every((other, at) => at <= place || apart(one, other))), "no part lies on another");
    assert.match(await sentenceAt(0.5), /the program: the loop runs nothing; .* kitchen: the loop runs cook/);
    await sentenceAt(0.65);
    assert.equal(await page.locator(".loop").count(), 1, "its thread is over");
    if (process.env.SHOTS) await sentenceAt(0.35), await page.locator(".moment").screenshot({ path: `${process.env.SHOTS}/loops-${width}.png` });
    assert.deepEqual(problems, []);
  }
});

test("while a run is played another starts, from the page or from outside: the replay ends, and the new run has its own", async (t) => {
  const { page, problems } = await lookBack(t, "nested");
  const play = async () => {
    await page.locator(".replay select").selectOption({ index: 0 });
    await page.locator(".replay .play").click();
    await page.locator(".replay .play[aria-label=Pause]").waitFor();
  };
  await play();
  await page.locator(".run").click();
  await page.locator(".replay").waitFor({ state: "detached" });
  await page.locator(".replay-begin button").click();
  assert.equal(await page.locator(".replay input").inputValue(), "0");
  await play();
  const source = "import asyncio\nasyncio.run(asyncio.sleep(0.25))\nprint('over')\n";
  const result = await page.evaluate((source) => window.mesero.run(source, { clock: "real" }), source);
  assert.equal(result.stdout, "over\n");
  // Whichever run is shown now can be gone through to its end.
  if (await page.locator(".replay").count() === 0) await page.locator(".replay-begin button").click();
  await page.locator(".replay input").focus();
  await page.keyboard.press("End");
  await page.locator(".replay input[aria-valuetext*='the loop runs nothing']").waitFor();
  assert.deepEqual(problems, []);
});
