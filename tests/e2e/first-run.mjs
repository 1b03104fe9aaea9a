// A first visit: the experiment that the page opens with, and a beginner's first programs (tests/conformance/first).

import { readdir, readFile } from "node:fs/promises";

const PROGRAMS = new URL("../conformance/first/", import.meta.url);

/** Computes for longer than the page is kept waiting in one go. */
const LONG = "s = 0\nfor i in range(1_000_000):\n    s += i % 7\nprint(s)\n";

/** Who comes: in either language, with a wide screen or a telephone, by day and by night. */
export const VISITORS = [
  { locale: "es", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { locale: "en", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { locale: "es", viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  { locale: "en", viewport: { width: 320, height: 640 }, colorScheme: "light" },
];

/**
 * Goes through it in a page that is not open yet. Gives how the programs ended, by the names of their files; one more runs
 * on the real clock. In the end they leave.
 */
export async function firstRun(page, address) {
  await page.goto(address, { waitUntil: "networkidle" });
  await page.locator("button.run").click();
  await page.locator("button.stop[aria-disabled=false]").waitFor();
  await page.locator("button.stop[aria-disabled=true]").waitFor({ timeout: 20_000 });
  const outcomes = {};
  for (const name of (await readdir(PROGRAMS)).filter((name) => name.endsWith(".py"))) {
    const source = await readFile(new URL(name, PROGRAMS), "utf8");
    const { outcome } = await page.evaluate((source) => window.mesero.run(source, { clock: "virtual" }), source);
    outcomes[name] = outcome;
  }
  const { outcome } = await page.evaluate((source) => window.mesero.run(source), LONG);
  outcomes["on the real clock"] = outcome;
  await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  return outcomes;
}
