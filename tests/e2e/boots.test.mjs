// The page boots wherever it stands: with the person's storage blocked, in frames that allow it little, and in a page with a
// strict policy. The plain page is start.test.mjs's, the sandboxed element embed.test.mjs's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded, heard, program } from "./host.mjs";
import { launchAs, serve } from "./site.mjs";

/** What a person sets who lets no site keep anything. */
const BLOCKED = { profile: { default_content_setting_values: { cookies: 2 } } };

const reaches = () => {
  try {
    return localStorage.length >= 0;
  } catch (error) {
    return error.name;
  }
};

/** Types a program into the page of a frame, runs it, and waits for what it prints. */
async function typeAndRun(page, frame) {
  await frame.getByRole("tab", { name: /Python/ }).click();
  await frame.locator(".code-bar .strong").click();
  await frame.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("print('escrito ' + 'aquí')\n");
  await frame.locator("button.run").click();
  await frame.locator(".console-line", { hasText: "escrito aquí" }).waitFor({ timeout: 20_000 });
}

/** Notes what a page complains of. */
function listen(page) {
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  return problems;
}

test("with the browser set to keep nothing, the page says so once, and all of it works", async (t) => {
  const site = await serve();
  t.after(site.close);
  const context = await launchAs(t, BLOCKED);
  const page = await context.newPage();
  const problems = listen(page);
  await page.goto(`${site.address}?lang=es`, { waitUntil: "networkidle" });
  assert.equal(await page.evaluate(reaches), "SecurityError");
  await page.locator(".notice", { hasText: "no deja guardar nada" }).waitFor();
  await typeAndRun(page, page);
  await page.getByRole("button", { name: /Comparar y exportar/ }).click();
  await page.getByRole("menuitem", { name: "Fijar esta ejecución" }).click();
  await page.locator("dialog figure", { hasText: "sólo hasta que cierres la página" }).waitFor();
  assert.deepEqual(problems, []);
});

test("with the browser set to keep nothing, an embed boots, sandboxed or not", async (t) => {
  const site = await serve();
  t.after(site.close);
  const context = await launchAs(t, BLOCKED);
  for (const sandbox of ["", 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']) {
    const page = await context.newPage();
    const problems = listen(page);
    await page.setContent(`<iframe src="${site.address}?embed=1&lang=es" ${sandbox} width="1200" height="700"></iframe>`);
    const frame = page.frames()[1];
    await frame.locator("button.run").waitFor({ timeout: 20_000 });
    assert.equal(await frame.evaluate(reaches), "SecurityError", sandbox);
    await typeAndRun(page, frame);
    assert.equal(await frame.locator(".notice:not([hidden])").count(), 0, "who embeds it has said so by doing so");
    assert.deepEqual(problems, [], sandbox);
    await page.close();
  }
});

test("an embed keeps nothing, even where it could, and so two of them share nothing", async (t) => {
  const frameOf = (mesero) => `<iframe src="${mesero}?embed=1&lang=es" width="1200" height="700"></iframe>`.repeat(2);
  const { page, problems } = await embedded(t, frameOf, { viewport: { width: 1280, height: 800 } });
  const one = page.frames()[1];
  await one.locator("button.run").waitFor({ timeout: 20_000 });
  assert.equal(await one.evaluate(reaches), true);
  await typeAndRun(page, one);
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await page.frames()[1].evaluate(() => localStorage.length), 0);
  for (const frame of page.frames().slice(1)) {
    await frame.getByRole("tab", { name: /Python/ }).click();
    assert.doesNotMatch(await frame.locator("main").innerText(), /escrito/);
  }
  assert.deepEqual(problems, []);
});

test("a page with a strict policy needs to allow one script and one frame, and nothing else", async (t) => {
  const head = (mesero) => {
    const { origin } = new URL(mesero);
    return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:">`;
  };
  const { page, problems } = await embedded(t, () => `<mesero-lab>${program("print('dentro')")}</mesero-lab>`, { head });
  await heard(page, "ready");
  const { stdout } = await page.evaluate(() => document.querySelector("mesero-lab").run());
  assert.equal(stdout, "dentro\n");
  const { width, height } = await page.locator("iframe").boundingBox();
  assert.ok(width > 300 && height > 300, `${width} × ${height}: it is styled without a style that the policy forbids`);
  assert.deepEqual(problems, []);
});
