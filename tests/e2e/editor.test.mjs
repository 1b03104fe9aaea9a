// The code editor, as the page loads it: by its interface, by keyboard, under the page's policy.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

/** Opens the page with an editor in it; `editor` and `heard` (what its callbacks got) are the window's. */
async function openEditor(t, options = {}) {
  const opened = await open(t);
  await opened.page.evaluate(async (options) => {
    const place = document.createElement("div");
    place.id = "place";
    place.style.cssText = "position: fixed; inset: 0; z-index: 10; height: 300px";
    document.body.prepend(place);
    const { createEditor } = await globalThis.meseroEditor();
    window.heard = [];
    window.editor = createEditor(place, {
      onChange: (text) => window.heard.push(text),
      onRun: () => window.heard.push("run"),
      ...options,
    });
  }, options);
  const content = opened.page.locator("#place .cm-content");
  const text = () => opened.page.evaluate(() => window.editor.getText());
  const heard = () => opened.page.evaluate(() => window.heard.splice(0));
  return { ...opened, content, text, heard };
}

test("it takes its styles along under the policy, and colours Python", async (t) => {
  const { page, problems, content } = await openEditor(t, { text: "async def f():\n    return 'hola'  # é\n", lang: "es" });
  const style = (name) => content.locator(name).first().evaluate((node) => getComputedStyle(node).color);
  assert.notEqual(await style(".tok-keyword"), await style(".tok-string"));
  assert.notEqual(await style(".tok-string"), await style(".tok-comment"));
  assert.equal(await content.evaluate((node) => getComputedStyle(node).whiteSpace), "pre");
  const light = await style(".tok-keyword");
  await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  assert.notEqual(await style(".tok-keyword"), light);
  assert.deepEqual(problems, []);
});

test("typing is heard whole, indents itself, and can be undone; Ctrl-Enter runs", async (t) => {
  const { page, content, text, heard } = await openEditor(t);
  await content.click();
  await page.keyboard.type("def f():\nreturn 1");
  assert.equal(await text(), "def f():\n    return 1");
  assert.equal((await heard()).at(-1), "def f():\n    return 1");
  await page.keyboard.press("ControlOrMeta+z");
  assert.notEqual(await text(), "def f():\n    return 1");
  assert.equal((await heard()).at(-1), await text());
  await page.keyboard.press("ControlOrMeta+Enter");
  assert.deepEqual(await heard(), ["run"]);
});

test("what is typed over lines chosen a moment ago takes their place, without a breach of the policy", async (t) => {
  const { page, problems, content, text, heard } = await openEditor(t, { text: "uno\n    dos\n    tres\ncuatro" });
  await content.click();
  await content.evaluate((node) => {
    const [, second, third] = node.querySelectorAll(".cm-line");
    node.getRootNode().getSelection().setBaseAndExtent(third, third.childNodes.length, second, 0);
    document.execCommand("insertText", false, "a\nb"); // before the editor has heard of the selection
  });
  assert.equal(await text(), "uno\na\nb\ncuatro");
  assert.deepEqual(await heard(), ["uno\na\nb\ncuatro"]);
  await page.keyboard.type("!");
  assert.equal(await text(), "uno\na\nb!\ncuatro");
  assert.deepEqual(problems, []);
});

test("Tab indents, Shift-Tab takes back, and Esc then Tab leaves, in one's own time", async (t) => {
  const { page, content, text } = await openEditor(t, { text: "x" });
  const inside = () => page.evaluate(() => document.getElementById("place").contains(document.activeElement));
  await content.click();
  await page.keyboard.press("Tab");
  assert.equal(await text(), "    x");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await text(), "x");
  await page.clock.install();
  await page.keyboard.press("Escape");
  await page.clock.fastForward(60_000);
  assert.equal(await inside(), true);
  await page.keyboard.press("Tab");
  assert.equal(await text(), "x");
  assert.equal(await inside(), false);
});

test("the page's own change is one step, keeps the cursor, and is not heard", async (t) => {
  const { page, content, text, heard } = await openEditor(t, { text: "uno\ndos\ntres" });
  await content.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.evaluate(() => window.editor.setText("uno\ncambiado\r\ntres"));
  assert.equal(await text(), "uno\ncambiado\ntres");
  assert.deepEqual(await heard(), []);
  await page.keyboard.type("!");
  assert.equal(await text(), "uno\ncambiado\ntres!");
  await page.evaluate(() => (window.editor.undo(), window.editor.undo()));
  assert.equal(await text(), "uno\ndos\ntres");
  await page.evaluate(() => window.editor.redo());
  assert.equal(await text(), "uno\ncambiado\ntres");
});

test("marks stand at their place, in UTF-16 units; a place outside the text is brought in; a button mends", async (t) => {
  const { page, content, text } = await openEditor(t, { text: "🍝 = time.sleep(1)" });
  await page.evaluate(() => {
    const mend = { name: "Usar await", apply: () => window.editor.setText("await asyncio.sleep(1)") };
    window.editor.setDiagnostics([
      { from: 5, to: 15, severity: "warning", message: "Esto bloquea <b>el bucle</b>", actions: [mend] },
      { from: 900, to: -7, severity: "error", message: "al final" },
    ]);
  });
  assert.equal(await content.locator(".cm-lintRange-warning").innerText(), "time.sleep");
  await content.locator(".cm-lintRange-warning").hover();
  const message = page.locator("#place .cm-diagnostic-warning");
  assert.match(await message.innerText(), /Esto bloquea <b>el bucle<\/b>/);
  await message.getByRole("button", { name: "Usar await" }).click();
  assert.equal(await text(), "await asyncio.sleep(1)");
  await page.evaluate(() => window.editor.setDiagnostics([]));
  assert.equal(await content.locator(".cm-lintRange").count(), 0);
});

test("lines are gone to and lit up, and those that do not exist are no matter", async (t) => {
  const { page, content, text } = await openEditor(t, { text: Array.from({ length: 500 }, (_, i) => `  linea_${i + 1}`).join("\n") });
  await page.evaluate(() => window.editor.gotoLine(321));
  await page.evaluate(() => window.editor.lightLines([0, 1, 0, 320, 0, 2, 322, 1, 1, 9_999, 1, 0]));
  assert.deepEqual(await content.locator(".line-waits").allInnerTexts(), ["  linea_320"]);
  assert.deepEqual(await content.locator(".line-runs").allInnerTexts(), ["  linea_322"]);
  const marks = page.locator(".cm-lit .cm-gutterElement");
  assert.deepEqual((await marks.allInnerTexts()).filter((text) => text.trim()), ["•2", "▶•"]);
  await page.evaluate(() => window.editor.focus());
  await page.keyboard.type("aquí_");
  assert.match(await text(), /\n {2}aquí_linea_321\n/);
  await page.evaluate(() => window.editor.gotoLine(9_999));
  await page.keyboard.type("fin_");
  assert.match(await text(), /\n {2}fin_linea_500$/);
});

test("its own words are Spanish or English, and it says how to leave it", async (t) => {
  const { page, content } = await openEditor(t, { text: "x", lang: "es" });
  await content.click();
  await page.keyboard.press("ControlOrMeta+f");
  assert.equal(await page.getByPlaceholder("Buscar", { exact: true }).count(), 1);
  const english = await page.locator("#place .cm-search").innerText();
  assert.doesNotMatch(english, /\b(next|previous|all|replace|match case|regexp|by word)\b/);
  assert.match(await content.getAttribute("aria-description"), /Escape y después Tab/);
  await page.evaluate(() => window.editor.setLanguage("en"));
  await content.click();
  await page.keyboard.press("ControlOrMeta+f");
  assert.equal(await page.getByPlaceholder("Find", { exact: true }).count(), 1);
  assert.equal(await content.getAttribute("aria-label"), "Python code");
});

test("read-only shows and does not change; destroyed, it leaves nothing behind", async (t) => {
  const { page, content, text } = await openEditor(t, { text: "print(1)", readOnly: true });
  await content.click();
  await page.keyboard.type("no");
  assert.equal(await text(), "print(1)");
  await page.evaluate(() => window.editor.destroy());
  assert.equal(await page.locator("#place > *").count(), 0);
});
