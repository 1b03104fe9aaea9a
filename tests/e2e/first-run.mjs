// A first visit: the ready experiments and a beginner's programs, as far as they import nothing but asyncio and time.

import { readdir, readFile } from "node:fs/promises";

/** The programs in a folder of tests/conformance that import nothing else, by name without its ending. */
async function simple(folder, ending) {
  const place = new URL(`../conformance/${folder}/`, import.meta.url);
  const names = (await readdir(place)).filter((name) => name.endsWith(ending));
  const programs = names.map(async (name) => [name.slice(0, -ending.length), await readFile(new URL(name, place), "utf8")]);
  const others = /^\s*(import|from) (?!asyncio|time)/m;
  return (await Promise.all(programs)).filter(([, source]) => !others.test(source));
}

/** Goes through all of it in a page that is not open yet, each run to its end. Gives the programs' outcomes by name. */
export async function firstRun(page, address) {
  await page.goto(address, { waitUntil: "networkidle" });
  for (const [name] of await simple("ready", ".es.py")) {
    await page.locator("select").first().selectOption(name);
    await page.locator("button.run").click();
    await page.locator("button.stop[aria-disabled=true]").waitFor({ timeout: 20_000 });
  }
  const outcomes = {};
  for (const [name, source] of await simple("first", ".py")) {
    const { outcome } = await page.evaluate((source) => window.mesero.run(source, { clock: "virtual" }), source);
    outcomes[name] = outcome;
  }
  return outcomes;
}
