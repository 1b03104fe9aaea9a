// Experiments as links: made, opened, and everything that may be wrong with one.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { open } from "./site.mjs";

const KEPT = { "mesero.language": "es", "mesero.clock": "virtual" };
const FIXED = JSON.parse(await readFile(new URL("../links/version-1.json", import.meta.url), "utf8"));
const link = (value) => `#1.${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

/** Chooses from the menu of the experiment. */
export async function choose(page, item) {
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: item }).click();
}

const program = async (page) => {
  await page.getByRole("tab", { name: /Código Python|Python code/ }).click();
  await page.locator(".cm-line").first().waitFor();
  return (await page.locator(".cm-line").allTextContents()).join("\n");
};

/** Whether anything has run on this page. */
const hasRun = (page) => page.locator(".big").count();

test("links of version 1 open as they were made, and nothing runs by itself", async (t) => {
  for (const { name, link, json } of FIXED) {
    const { page, problems } = await open(t, { query: link, kept: KEPT });
    const expected = JSON.parse(json);
    if (expected.code) {
      await page.locator("button[role=tab][aria-selected=true]", { hasText: /Python/ }).waitFor();
      assert.equal((await program(page)).trim(), expected.code.trim(), name);
    } else {
      await page.locator(".count", { hasText: expected.blocks.blocks.length ? "1" : "0" }).waitFor();
    }
    if (expected.lang) assert.equal(await page.locator("html").getAttribute("lang"), expected.lang, name);
    if (expected.seed) assert.equal(await page.locator(".seed input").inputValue(), json.match(/"seed":(\d+)/)[1], name);
    assert.equal(await hasRun(page), 0, name);
    assert.ok(!page.url().includes("#"), "who reloads goes on with what they made of it");
    assert.deepEqual(problems, [], name);
  }
});

test("a link goes round: what is shared is what opens, run with the same seed", async (t) => {
  const { page, problems, address } = await open(t, { kept: KEPT, permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("select").first().selectOption("repeat");
  await page.locator(".run").click();
  await page.locator(".say b").first().waitFor();
  const seed = (await page.locator(".chip", { hasText: "semilla" }).innerText()).match(/\d+/)[0];
  const printed = await page.locator(".console-line span").allInnerTexts();
  await choose(page, /Compartir/);
  const made = await page.locator("dialog .link").inputValue();
  assert.ok(made.startsWith(`${address}#1.`) && made.length < 1_900, made);
  await page.getByRole("button", { name: "Copiar" }).click();
  await page.getByText("Enlace copiado.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), made);
  const held = JSON.parse(inflateRawSync(Buffer.from(made.split("#1.")[1], "base64url")));
  assert.deepEqual([held.lang, held.clock, String(held.seed)], ["es", "virtual", seed]);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });

  const other = await page.context().browser().newPage({ locale: "en" });
  await other.goto(`${made}?utm_source=correo`, { waitUntil: "networkidle" });
  await other.locator(".run").click();
  await other.locator(".say b").first().waitFor();
  assert.deepEqual(await other.locator(".console-line span").allInnerTexts(), printed);
  assert.deepEqual(problems, []);
});

test("what is wrong with a link is told, and what was there stays", async (t) => {
  const whole = FIXED[0].link;
  const bomb = link(`{"code":"${"x".repeat(3_000_000)}"}`);
  for (const [name, hash, told] of [
    ["cut in the middle", whole.slice(0, whole.length / 2), /cortado/],
    ["cut at the last letters", whole.slice(0, -3), /cortado/],
    ["cut right behind its version", "#1.", /cortado/],
    ["damaged", `#1.${Buffer.from("no deflate at all").toString("base64url")}`, /dañado/],
    ["with other letters", "#1.%%%", /dañado/],
    ["no experiment", link({ hello: "world" }), /dañado/],
    ["no JSON", link("{"), /dañado/],
    ["a bomb", bomb, /demasiado grande/],
    ["of a later version", whole.replace("#1.", "#2."), /más nueva/],
    ["with too many blocks", link({ blocks: { version: 1, blocks: Array(201).fill({ kind: "race" }) } }), /más bloques/],
  ]) {
    const { page, problems } = await open(t, { query: hash, kept: KEPT });
    assert.match(await page.locator(".notice:not([hidden])").innerText(), told, name);
    assert.equal(await page.locator("select").first().inputValue(), "sequence-gather", name);
    assert.deepEqual(problems, [], name);
  }
});

test("a link that comes while the page is open sets aside what was there and offers it back", async (t) => {
  const code = "print('mío')\n";
  const { page, problems } = await open(t, { kept: { ...KEPT, "mesero.code": code, "mesero.mode": "code" } });
  const other = link({ lang: "es", clock: "virtual", name: "Otro", code: "print('ajeno')\n" });
  await page.evaluate((hash) => (location.hash = hash), other);
  await page.locator(".notice", { hasText: "quedó guardado aparte" }).waitFor();
  assert.equal((await program(page)).trim(), "print('ajeno')");
  assert.equal(await hasRun(page), 0);
  await page.getByRole("button", { name: "Volver a lo que tenía" }).click();
  assert.equal((await program(page)).trim(), code.trim());

  // The same link again, pasted on the page this time.
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", `Mira esto: https://example.org/mesero/${text}`);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, other);
  await page.locator(".cm-content", { hasText: "ajeno" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a link changes how a program is run, and the way back restores that too", async (t) => {
  const mine = { ...KEPT, "mesero.clock": "real", "mesero.seed": "7", "mesero.mode": "code", "mesero.code": "print('mío')\n" };
  const { page, problems } = await open(t, { kept: mine });
  const asked = () =>
    page.evaluate(() => [document.documentElement.lang, document.querySelector(".choice input:checked + span").innerText,
      document.querySelector(".seed input").value]);
  const before = await asked();
  assert.deepEqual([before[0], before[2]], ["es", "7"]);
  await page.evaluate((hash) => (location.hash = hash), link({ lang: "en", clock: "virtual", seed: 42, code: "print('ajeno')\n" }));
  await page.locator(".seed input").and(page.locator("[value='42'], :not([value])")).waitFor();
  await page.locator("html[lang=en]").waitFor();
  const brought = await asked();
  assert.deepEqual([brought[0], brought[2]], ["en", "42"]);
  assert.notEqual(brought[1], before[1]);
  await page.getByRole("button", { name: "Back to what I had" }).click();
  await page.locator("html[lang=es]").waitFor();
  assert.deepEqual(await asked(), before);
  assert.equal((await program(page)).trim(), "print('mío')");
  await page.getByRole("button", { name: "Volver a lo que tenía" }).click();
  assert.deepEqual(await asked(), brought, "and forth");
  assert.deepEqual(problems, []);
});

test("what a link takes the place of is saved, and what nobody has touched is not", async (t) => {
  const mine = { ...KEPT, "mesero.mode": "code", "mesero.code": "print('mío')\n" };
  const [one, other] = ["uno", "dos"].map((name) => link({ lang: "es", clock: "virtual", name, code: `print('${name}')\n` }));
  const { page, problems } = await open(t, { kept: mine, query: one });
  await page.locator(".notice", { hasText: "Experimentos guardados" }).waitFor();
  await page.evaluate((hash) => (location.hash = hash), other);
  await page.locator(".cm-content", { hasText: "dos" }).waitFor();
  assert.equal(JSON.parse(await page.evaluate(() => localStorage.getItem("mesero.shelf"))).experiments.length, 1, "it outlasts the page");
  await choose(page, /Experimentos guardados/);
  await page.locator(".shelf li").first().waitFor();
  assert.equal(await page.locator(".shelf li").count(), 1);
  await page.getByRole("button", { name: /^Abrir «/ }).click();
  assert.equal((await program(page)).trim(), "print('mío')");
  assert.deepEqual(problems, []);
});

test("a long link warns, and one that is too long offers a file", async (t) => {
  const letters = (count) => Array.from({ length: count }, (_, at) => ((at * 7919 + at * at * 31) % 1_000_003).toString(36)).join(" ");
  for (const [count, told, isMade] of [
    [600, /algunos correos/, true],
    [4_000, /demasiado largo/, false],
    [20_000, /demasiado largo/, false],
  ]) {
    const { page } = await open(t, { kept: { ...KEPT, "mesero.mode": "code", "mesero.code": `x = "${letters(count)}"` } });
    await choose(page, /Compartir/);
    await page.locator("dialog", { hasText: told }).waitFor();
    assert.equal(await page.locator("dialog .link").count(), Number(isMade), `${count} words`);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Descargar el experimento" }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^[\w-]+\.mesero\.json$/);
    assert.equal(JSON.parse(await readFile(await file.path(), "utf8")).mesero, 1);
  }
});
