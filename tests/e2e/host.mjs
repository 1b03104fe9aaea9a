// Somebody else's page with Mesero in it, on an origin of its own.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, serve } from "./site.mjs";

/** What stands inside `<mesero-lab>` where a program of its own is to run. */
export const program = (source) => `<script type="text/x-python">\n${source}\n</script>`;

/**
 * Opens a page with this body for one test. It notes each event of an embed in `window.heard`, as [id, name, detail].
 * @param t the test's context
 * @param body what gets the address of Mesero and gives HTML
 * @param options `head`: the same for what stands in the page's head; the rest goes to Playwright's `newPage`
 * @returns `page`; `requests`: every address that was asked for; `problems`: what the console complained of so far;
 * `mesero`, `host`: the addresses of both sites
 */
export async function embedded(t, body, { head = () => "", ...options } = {}) {
  const folder = `${await mkdtemp(join(tmpdir(), "mesero-host-"))}/`;
  t.after(() => rm(folder, { recursive: true }));
  const [site, host] = [await serve(), await serve(folder)];
  t.after(site.close);
  t.after(host.close);
  const listen = `
    window.heard = [];
    for (const name of ["ready", "change", "run-start", "run-end", "resize", "error"]) {
      document.addEventListener("mesero-" + name, ({ target, detail }) => heard.push([target.id, name, detail]));
    }`;
  await writeFile(
    `${folder}index.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,"><script>${listen}</script>${head(site.address)}
    <script type="module" src="${site.address}mesero-embed.js"></script></head><body>${body(site.address)}</body></html>`,
  );
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage(options);
  const [problems, requests] = [[], []];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(host.address);
  return { page, problems, requests, mesero: site.address, host: host.address };
}

/** Waits for an event that an embed tells of, and gives its detail. */
export async function heard(page, name, id = "") {
  const found = ([id, name]) => window.heard.find((one) => one[0] === id && one[1] === name);
  const handle = await page.waitForFunction(found, [id, name], { timeout: 20_000 });
  return (await handle.jsonValue())[2];
}
