// The timeline, painted and panned as a person does it: how long a frame's script takes, from the browser's own trace.

import { median } from "./works.mjs";

/** As many tasks as are in view at once; and how many coroutines each of them awaits, each of them a span. */
const TASKS = 20;
const SPANS = [500, 5_000];

const FRAMES = 60;
const FRAME_MS = 16;

/** Rows of the table: what a frame costs while the drawing is dragged, in the median and at the worst. */
export async function paint(browser, site) {
  const rows = [];
  for (const each of SPANS) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addInitScript(keep, program(each));
    await page.goto(site.address);
    await page.locator("input[name=clock]").nth(1).check({ force: true });
    await page.locator("button.run").click();
    const canvas = page.locator(".timeline canvas");
    await page.locator("button.run[aria-disabled=false]").waitFor({ timeout: 60_000 });
    const spans = (TASKS * each).toLocaleString("en");
    for (const [what, frames] of await moves(browser, page, canvas)) {
      const told = `${median(frames).toFixed(1)} ms, at worst ${Math.max(...frames).toFixed(1)} ms`;
      rows.push([`a frame while ${spans} spans are ${what}`, told, "under 16 ms"]);
    }
    await page.close();
  }
  return rows;
}

/** Runs in the page before its scripts: what a person who left this program in the editor finds on return. */
function keep(program) {
  localStorage.setItem("mesero.code", program);
  localStorage.setItem("mesero.mode", "code");
}

function program(each) {
  return `import asyncio
async def piece(seconds):
    await asyncio.sleep(seconds)
async def work(n):
    for i in range(${each}):
        await piece(0.01 + n % 7 / 1000)
async def main():
    await asyncio.gather(*[work(n) for n in range(${TASKS})])
asyncio.run(main())`;
}

/** Moves over the whole drawing, which frames what is pointed at, and then drags it, a little closer, to and fro. */
async function moves(browser, page, canvas) {
  const { x, y, width, height } = await canvas.boundingBox();
  const middle = { x: x + (width * 2) / 3, y: y + height / 2 };
  const sway = async (frame) => page.mouse.move(middle.x + 120 * Math.sin(frame / 5), middle.y);
  const painted = await frames(browser, page, sway);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.mouse.down();
  const panned = await frames(browser, page, sway);
  await page.mouse.up();
  return [["painted", painted], ["panned", panned]];
}

/** Milliseconds of script in each frame while `move` moves the pointer. */
async function frames(browser, page, move) {
  await move(0);
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  for (let frame = 0; frame < FRAMES; frame++) {
    await move(frame);
    await page.waitForTimeout(FRAME_MS);
  }
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  return traceEvents.filter(({ name, dur }) => name === "FireAnimationFrame" && dur).map(({ dur }) => dur / 1000);
}
