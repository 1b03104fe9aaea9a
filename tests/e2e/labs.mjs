// What tests do with labs.

import { readFile } from "node:fs/promises";
import { dist, open } from "./site.mjs";

export const INSTANT = { "mesero.language": "es", "mesero.clock": "virtual" };

/** The ids of all labs, in order. */
export const ids = async () =>
  (await readFile(`${dist}labs/index/es.txt`, "utf8")).trim().split("\n").map((line) => line.split(" | ")[0]);

/** Opens a lab by a link to it, and waits until it is there. */
export async function openLab(t, id, options = {}) {
  const opened = await open(t, { query: `?lab=${id}`, kept: INSTANT, ...options });
  await opened.page.locator(".run-lab").waitFor();
  return opened;
}

/** Runs by the lab's own button, and waits for what is told of the guess; `press` is how one presses something. */
export async function runLab(page, press = (one) => one.click()) {
  await press(page.locator(".run-lab"));
  await page.locator(".verdict-place > *").first().waitFor();
  // What the run measured is shown in the frame after its end.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
}

export const texts = (locator) => locator.allInnerTexts().then((all) => all.map((text) => text.trim()));

/** Fills in the guess that what the page showed of a run makes the right one; `press` is how one presses something. */
export async function guessRightly(page, press = (one) => one.click()) {
  const printed = await texts(page.locator(".console-line > span"));
  const guess = page.locator(".guess");
  if (await guess.locator(".order").count()) {
    const lines = await texts(guess.locator(".order code"));
    const wanted = lines.toSorted((one, other) => printed.indexOf(one) - printed.indexOf(other));
    for (const [place, line] of wanted.entries()) {
      const item = guess.locator(".order li", { has: page.getByText(line, { exact: true }) });
      const at = async () => (await texts(guess.locator(".order code"))).indexOf(line);
      while ((await at()) > place) await press(item.getByRole("button").first()); // up
    }
  } else if (await guess.locator("input[type=radio]").count()) {
    const lines = await texts(guess.locator("label code"));
    const first = printed.find((line) => lines.includes(line));
    await press(guess.locator("label", { has: page.getByText(first, { exact: true }) }));
  } else if (await guess.locator("input[type=range]").count()) {
    await guess.locator("input.num").fill((await page.locator("#results .big").innerText()).replace(/\s*s$/, ""));
  } else {
    const beginning = (await guess.locator("code").innerText()).trim();
    const line = printed.find((line) => line.startsWith(beginning));
    await guess.locator("input").fill(line.slice(beginning.length).trim());
  }
}
