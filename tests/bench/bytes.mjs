// What a visitor downloads.

import { firstVisit, secondPart, weigh, within } from "../e2e/downloads.mjs";

/** Rows of the table: kilobytes as brotli writes them at its best. */
export async function bytes(browser, site) {
  const page = await browser.newPage();
  const first = await firstVisit(page, site.address);
  await page.close();
  return [
    ["download before the first run, brotli", await kilobytes(first), "under 350 KB"],
    ["the program's second part, behind the page, brotli", await kilobytes(await secondPart()), "–"],
    ["the code editor, on demand, brotli", await kilobytes(await within("on-demand/")), "under 150 KB"],
    ["all of the library in Python, on demand, brotli", await kilobytes(await within("library/")), "–"],
  ];
}

async function kilobytes(files) {
  return `${((await weigh(files)) / 1000).toFixed(0)} KB`;
}
