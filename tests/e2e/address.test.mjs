// What the page's address asks for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

const KEPT = { "mesero.language": "es", "mesero.theme": "light" };

const look = (page) => page.locator("html").evaluate(({ lang, dataset }) => [lang, dataset.theme]);

/** What is kept once the page has gone. */
async function kept(page, address) {
  await page.goto(`${address}mesero-embed.js`, { waitUntil: "commit" }).catch(() => {});
  return page.evaluate(() => ["mesero.language", "mesero.theme"].map((key) => localStorage.getItem(key)));
}

test("language and theme of an address go before what is kept, and are not kept", async (t) => {
  const { page, address, problems } = await open(t, { kept: KEPT, query: "?lang=en&theme=dark" });
  assert.deepEqual(await look(page), ["en", "dark"]);
  assert.equal(await page.locator("button.run").innerText(), "▶ Run");
  assert.deepEqual(problems, []);
  assert.deepEqual(await kept(page, address), ["es", "light"]);
});

test("what is chosen on the page is kept, whatever the address asks for", async (t) => {
  const { page, address } = await open(t, { query: "?lang=en", locale: "es" });
  await page.locator("button[lang=es]").click();
  assert.deepEqual(await look(page), ["es", "auto"]);
  assert.deepEqual(await kept(page, address), ["es", null]);
});

test("an address that asks for what there is not opens the page as it is", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT, query: "?lang=fr&theme=%ff&view=&lab=nada&height=-1&embed=0#?" });
  assert.deepEqual(await look(page), ["es", "light"]);
  assert.deepEqual(problems, []);
});

test("an experiment that is kept untouched comes in the language of the address", async (t) => {
  const { page, address } = await open(t, { kept: KEPT });
  const names = () => page.locator(".name input").evaluateAll((fields) => fields.map(({ value }) => value).join());
  await page.locator("select").first().selectOption("race");
  assert.match(await names(), /cocina/);
  await page.goto(`${address}?lang=en`, { waitUntil: "networkidle" });
  assert.equal(await page.locator("select").first().inputValue(), "race");
  assert.match(await names(), /kitchen/);
});
