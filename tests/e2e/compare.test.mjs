// Runs beside one another, one run many times over, and what is taken along of a run.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./site.mjs";

const KEPT = { "mesero.language": "es", "mesero.clock": "virtual" };

async function run(page) {
  await page.locator(".run").click();
  await page.getByRole("button", { name: /Comparar y exportar/ }).waitFor();
}

/** Chooses from the menu of the run. */
async function choose(page, item) {
  await page.getByRole("button", { name: /Comparar y exportar/ }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function download(page, item) {
  const [file] = await Promise.all([page.waitForEvent("download"), choose(page, item)]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The cells of a table in the dialog, row by row. */
const cells = (page) =>
  page.locator("dialog tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

/** How much of a canvas is painted in another colour than its corner, from 0 to 1. */
const painted = (canvas) =>
  canvas.evaluate(async (canvas) => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let other = 0;
    for (let at = 0; at < data.length; at += 4) other += data[at] !== data[0] || data[at + 1] !== data[1];
    return other / (data.length / 4);
  });

test("the picture, the table, the trace and the program are handed out, and others can read them", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await page.locator("select").first().selectOption("at-most");
  await run(page);
  const svg = await download(page, /La línea de tiempo .svg/);
  assert.equal(svg.name, "solo-hay-dos-fogones.svg");
  // Where no policy complains of the file's own style.
  const reader = await page.context().browser().newPage();
  const parsed = await reader.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    return { tag: root.tagName, texts: root.querySelectorAll("text").length };
  }, svg.bytes.toString());
  assert.equal(parsed.tag, "svg");
  assert.ok(parsed.texts > 8, `${parsed.texts} texts`);
  const png = await download(page, /La línea de tiempo .png/);
  assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.equal(png.bytes.readUInt32BE(16), 2_400, "twice the pixels");
  const csv = (await download(page, /La tabla de tareas/)).bytes.toString();
  const rows = csv.trim().split("\r\n").map((row) => row.split(","));
  assert.equal(rows[0][3], "task");
  assert.ok(rows.length > 6 && rows.every((row) => row.length === rows[0].length), csv);
  assert.ok(rows.slice(1).every((row) => /^\d+\.\d{9}$/.test(row.at(-1))), "numbers with a point in Spanish too");
  const trace = JSON.parse((await download(page, /La traza/)).bytes.toString());
  assert.ok(trace.traceEvents.some(({ ph, name }) => ph === "C" && name.startsWith("Semaphore")));
  assert.ok(trace.traceEvents.filter(({ ph }) => ph === "X").every(({ ts, dur }) => ts >= 0 && dur >= 0));
  const python = await download(page, /programa/);
  assert.match(python.bytes.toString(), /asyncio\.Semaphore\(2\)/);
  assert.equal(await page.locator("canvas").count(), 1, "nothing stays behind");
  assert.deepEqual(problems, []);
});

test("a picture of two thousand tasks is whole in the SVG, and the PNG says what it leaves out", async (t) => {
  const code = "import asyncio\n\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(n / 1000) for n in range(1, 2001)))\n\nasyncio.run(main())\n";
  const { page, problems } = await open(t, {
    kept: { ...KEPT, "mesero.mode": "code", "mesero.code": code, "mesero.theme": "dark" },
  });
  await run(page);
  const svg = (await download(page, /La línea de tiempo .svg/)).bytes.toString();
  const reader = await page.context().browser().newPage({ colorScheme: "light" });
  const seen = await reader.evaluate(async (text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const names = [...root.querySelectorAll("text")].map((text) => text.textContent);
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = new OffscreenCanvas(10, 10).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return { names, size: [image.naturalWidth, image.naturalHeight], paper: [...canvas.getImageData(5, 5, 1, 1).data] };
  }, svg);
  assert.ok(["Task-2", "Task-1000", "Task-2001"].every((name) => seen.names.includes(name)), "every row");
  assert.equal(seen.size[0], 1_200);
  assert.ok(seen.size[1] > 2_000 * 10, `${seen.size[1]} px high`);
  assert.ok(seen.paper[3] === 255 && seen.paper[0] < 80, "the dark page's paper, wherever it is opened");
  assert.equal(await page.locator(".notice:not([hidden])").count(), 0);

  const png = (await download(page, /La línea de tiempo .png/)).bytes;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width >= 1_200 && width * height <= 2 ** 24 && height <= 2 ** 14, `${width} × ${height}`);
  const told = await page.locator(".notice:not([hidden])").innerText();
  const [shown, all] = told.match(/\d+/g).map(Number);
  assert.ok(all >= 2_001 && shown < all && shown > 500, told);
  const isDrawn = await reader.evaluate(async ([bytes, from]) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, 60).getContext("2d");
    canvas.drawImage(bitmap, 0, from, bitmap.width, 60, 0, 0, bitmap.width, 60);
    const { data } = canvas.getImageData(0, 0, bitmap.width, 60);
    return new Set(new Uint32Array(data.buffer)).size > 2;
  }, [png.toString("base64"), height - 60]);
  assert.ok(isDrawn, "down to its foot");
  assert.deepEqual(problems, []);
});

test("the same work in several ways stands on one scale, with its totals", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await page.locator("select").first().selectOption("at-most");
  await run(page);
  await choose(page, "Comparar…");
  await page.getByRole("button", { name: "El mismo trabajo de varias maneras" }).click();
  await page.locator("dialog tbody tr").nth(3).waitFor();
  const rows = await cells(page);
  assert.deepEqual(rows.map(([name]) => name), ["Secuencia", "Todas a la vez", "Unas pocas a la vez (2)", "Carrera"]);
  const took = rows.map((row) => Number(row[1].replace(",", ".").replace(/[^\d.]/g, "")));
  const [sequence, together, few, race] = took;
  assert.ok(sequence > few && few > together && together > race, took.join());
  assert.equal(rows[0][3], "1,0 ×");
  assert.equal(rows[1][5], "1,0 ×", "together takes as long as the longest");
  assert.deepEqual([rows[3][3], rows[3][7]], ["–", "se cortaron esperas"], "no speed-up is claimed for a race");
  for (const canvas of await page.locator("dialog canvas").all()) assert.ok((await painted(canvas)) > 0.01);
  await page.getByRole("button", { name: "El mismo trabajo de varias maneras" }).click();
  await page.waitForFunction(() => document.querySelectorAll("dialog tbody tr").length === 4);
  await page.getByRole("button", { name: "Quitar «Carrera»" }).click();
  assert.equal((await cells(page)).length, 3);
  assert.deepEqual(problems, []);
});

test("any runs are pinned under their names and stay beside later ones", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await run(page);
  await choose(page, "Comparar…");
  await page.locator("#pin-name").fill("dos platos");
  await page.locator("#pin-name").press("Enter");
  await page.getByText("Fijada.").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("select").first().selectOption("race");
  await run(page);
  await choose(page, "Fijar esta ejecución");
  const rows = await cells(page);
  assert.deepEqual(rows.map(([name]) => name), ["dos platos", "Ejecución 2"]);
  assert.notEqual(rows[0][1], rows[1][1]);
  assert.deepEqual(problems, []);
});

test("pinned runs are there again after a reload, as they were drawn, and those that are too long say that they will not be", async (t) => {
  const { page, problems } = await open(t, { kept: { ...KEPT, "mesero.clock": "real" } });
  await run(page);
  await choose(page, "Fijar esta ejecución");
  await page.keyboard.press("Escape");
  await choose(page, "Comparar…");
  await page.getByRole("button", { name: "El mismo trabajo de varias maneras" }).click();
  await page.locator("dialog tbody tr").nth(4).waitFor();
  await page.locator("dialog").getByRole("button", { name: "Parar" }).waitFor({ state: "detached", timeout: 20_000 });
  const before = await cells(page);
  assert.equal(await page.locator("figcaption small").allInnerTexts().then((texts) => texts.join("")), "");
  const pictures = () =>
    page.locator("dialog canvas").evaluateAll(async (all) => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return all.map((canvas) => canvas.toDataURL());
    });
  const drawn = await pictures();
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: "Comparar…" }).click();
  assert.deepEqual(await cells(page), before, "measured times too");
  assert.deepEqual(await pictures(), drawn);
  await page.getByRole("button", { name: "Quitar «Ejecución 1»" }).click();
  await page.keyboard.press("Escape");

  const code = "import asyncio\n\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(0.01) for n in range(1000)))\n\nasyncio.run(main())\n";
  await page.evaluate((code) => Object.assign(localStorage, { "mesero.mode": "code", "mesero.code": code }), code);
  await page.reload({ waitUntil: "networkidle" });
  await run(page);
  await choose(page, "Fijar esta ejecución");
  assert.equal((await cells(page)).length, 5, "beside those that are kept");
  await page.locator("figure", { hasText: "Ejecución 1" }).getByText("sólo hasta que cierres la página").waitFor();
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: "Comparar…" }).click();
  assert.equal((await cells(page)).length, 4);
  assert.deepEqual(problems, []);
});

test("what two windows pin survives, and what one of them unpins is gone", async (t) => {
  const { page, problems, address } = await open(t, { kept: KEPT });
  const [other] = await Promise.all([page.waitForEvent("popup"), page.evaluate((address) => void window.open(address), address)]);
  await other.waitForLoadState("networkidle");
  const pin = async (page, name) => {
    await run(page);
    await choose(page, "Comparar…");
    await page.locator("#pin-name").fill(name);
    await page.locator("#pin-name").press("Enter");
    await page.getByText("Fijada.").waitFor();
  };
  const names = async (page) => (await cells(page)).map(([name]) => name);
  await pin(page, "una");
  await pin(other, "otra");
  assert.deepEqual(await names(other), ["una", "otra"]);
  await page.locator("#pin-name").fill("tercera");
  await page.locator("#pin-name").press("Enter");
  await page.locator("dialog tbody tr").nth(2).waitFor();
  assert.deepEqual(await names(page), ["una", "otra", "tercera"]);
  await other.getByRole("button", { name: "Quitar «una»" }).click();
  assert.deepEqual(await names(other), ["otra", "tercera"]);
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: "Comparar…" }).click();
  assert.deepEqual(await names(page), ["otra", "tercera"]);
  assert.deepEqual(problems, []);
});

test("one run is repeated: told how long it takes, counted, stopped, and spread out", async (t) => {
  const code = "import asyncio, random\n\nasync def main():\n    await asyncio.sleep(random.uniform(0.01, 0.05))\n\nasyncio.run(main())\n";
  const { page, problems } = await open(t, {
    kept: { "mesero.language": "es", "mesero.clock": "real", "mesero.mode": "code", "mesero.code": code },
  });
  await run(page);
  await choose(page, "Repetir…");
  await page.getByText(/Tardará unos [\d,]+\ss/).waitFor();
  await page.locator("#repeat-times").fill("101");
  await page.getByText("Como mucho, 100 veces.").waitFor();
  await page.locator("#repeat-times").fill("12");
  await page.locator("#repeat-times").press("Enter");
  await page.getByText(/Ejecución \d+ de 12/).waitFor();
  await page.locator("dialog").getByRole("button", { name: "Parar" }).waitFor({ state: "detached", timeout: 20_000 });
  const rows = await cells(page);
  assert.deepEqual(rows.map((row) => row.slice(0, 2)), [["Tiempo total", "12"], ["Retraso de las esperas", "12"]]);
  for (const canvas of await page.locator("dialog canvas").all()) assert.ok((await painted(canvas)) > 0.01);

  await page.locator("#repeat-times").fill("100");
  await page.locator("#repeat-times").press("Enter");
  await page.getByText(/Ejecución ([4-9]|[1-8]\d) de 100/).waitFor();
  await page.locator("dialog").getByRole("button", { name: "Parar" }).click();
  await page.locator("dialog").getByRole("button", { name: "Parar" }).waitFor({ state: "detached" });
  const counted = Number((await cells(page))[0][1]);
  assert.ok(counted >= 2 && counted < 100, `${counted} counted`);
  assert.deepEqual(problems, []);
});

/** Opens the dialog that repeats, from the head of the page, over this program. */
async function openRepeat(t, code, clock) {
  const kept = { "mesero.language": "es", "mesero.clock": clock, "mesero.mode": "code", "mesero.code": code };
  const { page, problems } = await open(t, { kept });
  return {
    page,
    problems,
    stop: page.locator("dialog").getByRole("button", { name: "Parar" }),
    async dialog() {
      await page.locator("header button[aria-haspopup=menu]").click();
      await page.getByRole("menuitem", { name: "Repetir…" }).click();
    },
    async repeat(times) {
      await page.locator("#repeat-times").fill(String(times));
      await page.locator("#repeat-times").press("Enter");
    },
    counted: async () => Number((await cells(page))[0]?.[1] ?? 0),
  };
}

test("how long a repetition takes is told before the first run, where that can be known", async (t) => {
  const code = (does) => `import asyncio\n\nasync def main():\n    ${does}\n\nasyncio.run(main())\n`;
  const known = await openRepeat(t, code("await asyncio.gather(asyncio.sleep(0.4), asyncio.sleep(0.25))"), "real");
  await known.dialog();
  await known.page.getByText("Tardará unos 8,00\u00a0s").waitFor();
  await known.page.locator("#repeat-times").fill("100");
  await known.page.getByText("Tardará unos 40,00\u00a0s").waitFor();
  const unknown = await openRepeat(t, code("input()"), "real");
  await unknown.dialog();
  await unknown.page.getByText("no se puede saber").waitFor();
  assert.deepEqual([...known.problems, ...unknown.problems], []);
});

test("a repetition waits for the page's own run, and can be stopped while it waits and at any time", async (t) => {
  const code = "import asyncio\nasyncio.run(asyncio.sleep(3600))\n";
  const { page, problems, dialog, repeat, stop, counted } = await openRepeat(t, code, "real");
  await page.locator(".run").click();
  await dialog();
  const waits = page.getByText("empezará en cuanto acabe");
  await repeat(1);
  await waits.waitFor();
  await stop.click();
  await waits.waitFor({ state: "detached" });
  await repeat(2);
  await waits.waitFor();
  await page.locator("button.stop").dispatchEvent("click"); // it lies under the dialog
  await page.getByText("Ejecución 1 de 2…").waitFor();
  await stop.click();
  await stop.waitFor({ state: "detached" });
  await repeat(3);
  await page.getByText("Ejecución 1 de 3…").waitFor();
  await stop.click();
  await stop.waitFor({ state: "detached" });
  assert.equal(await counted(), 0);
  assert.deepEqual(problems, []);
});

test("a run that fails among others is told with its reason, and one that cannot begin is not tried again", async (t) => {
  const code = "import random\nif random.random() < 0.5:\n    raise ValueError('se quemó')\n";
  const { page, dialog, repeat, stop, counted } = await openRepeat(t, code, "virtual");
  await dialog();
  await repeat(100);
  await stop.waitFor({ state: "detached", timeout: 30_000 });
  const told = await page.locator("dialog .problem").innerText();
  assert.match(told, /^No se cuentan \d+ que no llegaron a su final\. ValueError: se quemó/);
  assert.equal((await counted()) + Number(told.match(/\d+/)[0]), 100);

  const broken = await openRepeat(t, "print(\n", "virtual");
  await broken.dialog();
  await broken.repeat(100);
  await broken.page.locator("dialog .problem", { hasText: "SyntaxError" }).waitFor();
  assert.match(await broken.page.locator("dialog .problem").innerText(), /^No se cuentan 1 /);
});

test("what was typed into the run on the page is typed again in every repetition", async (t) => {
  const { page, dialog, repeat, stop, counted } = await openRepeat(t, "assert input() == 'dos'\nassert input() == ''\n", "virtual");
  await dialog();
  await repeat(1);
  await page.locator("dialog .problem", { hasText: "EOFError" }).waitFor();
  await page.getByText("lo que teclees allí se volverá a teclear").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".run").click();
  for (const line of ["dos", ""]) {
    await page.locator(".ask input").fill(line);
    await page.locator(".ask input").press("Enter");
  }
  await page.locator("button.stop[aria-disabled=true]").waitFor();
  await dialog();
  await repeat(3);
  await stop.waitFor({ state: "detached" });
  assert.equal(await counted(), 3);
});
