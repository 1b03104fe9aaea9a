// After the first visit everything works without a network; a new version is offered and never forced.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist, launch, serve } from "./site.mjs";

/** On the machine itself, where one develops, nothing is kept: the site gets a name of its own. */
const HOST = "mesero.test";

/** A first visit to a copy of the site, until all of it is kept. */
async function visit(t) {
  const folder = `${await mkdtemp(join(tmpdir(), "mesero-site-"))}/`;
  t.after(() => rm(folder, { recursive: true }));
  await cp(dist, folder, { recursive: true });
  const site = await serve(folder);
  t.after(site.close);
  const address = site.address.replace("127.0.0.1", HOST);
  const secure = `--unsafely-treat-insecure-origin-as-secure=${new URL(address).origin}`;
  const browser = await launch([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`, secure]);
  t.after(() => browser.close());
  const context = await browser.newContext({ locale: "es" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { page, context, site, folder, address };
}

test("after the first visit all of it works with the server gone", async (t) => {
  const { page, context, site, folder, address } = await visit(t);
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });
  const list = JSON.parse((await readFile(`${folder}offline.js`, "utf8")).match(/FILES = (.*);/)[1]);
  assert.equal(kept, list.length);
  site.close();
  await context.setOffline(true);
  await page.goto(`${address}?lang=en`, { waitUntil: "load" });
  await page.locator("button.run").waitFor();
  const result = await page.evaluate(() => mesero.run("from fractions import Fraction\nprint(Fraction(2, 4))", { clock: "virtual" }));
  assert.equal(result.stdout, "1/2\n", "a part of the library that was never asked for");
  await page.getByRole("tab", { name: "Python" }).click();
  await page.locator(".code-bar .strong").click();
  await page.locator(".cm-content").waitFor();
  await page.goto(`${address}?lang=en&lab=requests`, { waitUntil: "load" });
  await page.locator(".run-lab").waitFor(); // a lab that was never opened, its text and its program
  await page.getByRole("radio", { name: "Instant" }).check();
  await page.locator(".rest input").fill("3");
  await page.locator(".run-lab").click();
  await page.locator(".verdict.right").waitFor();
});

test("a new version waits until it is asked for, and loses nothing that was typed", async (t) => {
  const { page, folder } = await visit(t);
  const index = await readFile(`${folder}index.html`, "utf8");
  await writeFile(`${folder}index.html`, index.replace("<body>", '<body data-version="new">'));
  const worker = await readFile(`${folder}offline.js`, "utf8");
  await writeFile(`${folder}offline.js`, worker.replace(/VERSION = "/, 'VERSION = "new'));
  await page.locator(".name input").first().fill("mi mesa");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.locator(".notice", { hasText: "versión nueva" });
  await offer.waitFor({ timeout: 20_000 });
  const version = () => page.locator("body").getAttribute("data-version");
  assert.equal(await version(), null);
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await version(), null, "not by itself");
  await offer.waitFor({ timeout: 20_000 });
  await offer.getByRole("button").click();
  await page.locator("body[data-version=new]").waitFor({ timeout: 20_000 });
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator(".name input").first().inputValue(), "mi mesa");
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
});
