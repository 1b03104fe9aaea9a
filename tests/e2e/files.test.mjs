// Files that come in and go out: programs, notebooks, Mesero's own; and the experiments that are saved in the page.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./site.mjs";

const KEPT = { "mesero.language": "es", "mesero.clock": "virtual" };

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  metadata: { language_info: { name: "python" } },
  cells: [
    { cell_type: "markdown", source: ["# Corrutinas"] },
    { cell_type: "code", source: ["import asyncio\n", "%time x = 1\n", "await asyncio.sleep(0.1)"], outputs: [] },
    { cell_type: "code", source: "%%bash\nls" },
    { cell_type: "code", source: ["print('cuaderno', 2 + 2)"] },
  ],
});

async function choose(page, item) {
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Brings a file by the picker. */
async function pick(page, name, text) {
  await choose(page, "Abrir un archivo");
  await page.locator("dialog input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });
}

/** Drops a file on what a selector finds. */
const drop = (page, on, name, text) => dropAll(page, on, [[name, text]]);

/** Drops several at once: the name and the text of each. */
const dropAll = (page, on, files) =>
  page.locator(on).first().evaluate(
    (node, files) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
      for (const kind of ["dragover", "drop"]) {
        node.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
      }
    },
    files,
  );

const program = async (page) => (await page.locator(".cm-line").allTextContents()).join("\n").trim();

async function run(page, last) {
  await page.locator(".run").click();
  await page.locator(".console-line", { hasText: last }).waitFor();
}

async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("a program and a notebook are opened by picker and by drop, and run", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await pick(page, "tarea.py", "print('programa')\r\n");
  await page.locator("dialog").waitFor({ state: "detached" });
  await run(page, "programa");
  await drop(page, ".cm-content", "clase.ipynb", NOTEBOOK);
  await page.locator(".cm-line", { hasText: "cuaderno" }).waitFor();
  assert.match(await program(page), /^# %%\nimport asyncio\n%time x = 1\n.*# %%bash\n# ls\n/s);
  await run(page, "cuaderno 4");
  await page.getByRole("button", { name: "Volver a lo que tenía" }).click();
  assert.equal(await program(page), "print('programa')");
  await drop(page, "header", "otra.py", "print('otra')");
  await run(page, "otra");
  assert.deepEqual(problems, []);
});

for (const { language, only, back } of [
  { language: "es", only: "Solo se abrió «una.py»", back: "Volver a lo que tenía" },
  { language: "en", only: "Only “una.py” was opened", back: "Back to what I had" },
]) {
  test(`of several files that are dropped, one is opened, and that is said: ${language}`, async (t) => {
    const { page, problems } = await open(t, { kept: { ...KEPT, "mesero.language": language } });
    await dropAll(page, "main", [["una.py", "print('una')"], ["datos.csv", "1,2"]]);
    await page.locator(".notice", { hasText: only }).waitFor();
    await page.locator(".cm-line", { hasText: "una" }).click();
    await page.keyboard.press("End");
    await page.keyboard.insertText("  # mío");
    await dropAll(page, "main", [["una.py", "print('otra')"], ["datos.csv", "1,2"]]);
    await page.locator(".cm-line", { hasText: "otra" }).waitFor();
    await page.locator(".notice", { hasText: only }).getByRole("button", { name: back }).click();
    assert.equal(await program(page), "print('una')  # mío");
    await drop(page, "main", "sola.py", "print('sola')");
    await page.locator(".cm-line", { hasText: "sola" }).waitFor();
    assert.equal(await page.locator(".notice", { hasText: only }).count(), 0);
    assert.deepEqual(problems, []);
  });
}

test("a result says when the program has changed since, until it is run again or is as it was", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  const outdated = page.locator(".chip", { hasText: "de un programa anterior" });
  await pick(page, "una.py", "print('una')");
  await run(page, "una");
  await drop(page, "main", "otra.py", "print('otra')");
  await outdated.waitFor();
  await page.getByRole("button", { name: "Volver a lo que tenía" }).click();
  await outdated.waitFor({ state: "detached" });
  await drop(page, "main", "otra.py", "print('otra')");
  await outdated.waitFor();
  await run(page, "otra");
  await outdated.waitFor({ state: "detached" });
  await page.getByRole("combobox").first().selectOption("sequence-gather");
  await outdated.waitFor();
  assert.deepEqual(problems, []);
});

/** Pastes a text or a file into what a selector finds. */
const paste = (page, into, text, name) =>
  page.locator(into).first().evaluate(
    (node, [text, name]) => {
      const clipboardData = new DataTransfer();
      if (name) clipboardData.items.add(new File([text], name));
      else clipboardData.setData("text/plain", text);
      node.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
    },
    [text, name],
  );

test("programs, notebooks and files are opened by paste, and a text that is pasted into a field stays there", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await paste(page, "main", "print('pegado')\r\n");
  await run(page, "pegado");
  await paste(page, "main", NOTEBOOK);
  await run(page, "cuaderno 4");
  await paste(page, "main", "print('archivo')\n", "tarea.py");
  await run(page, "archivo");
  await paste(page, ".cm-content", NOTEBOOK);
  await run(page, "cuaderno 4");
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, ".cm-content", "print('https://example.org/#1.abc')");
  await page.locator(".cm-line", { hasText: "#1.abc" }).waitFor();
  await paste(page, ".seed input", "7");
  assert.match(await program(page), /#1\.abc/);
  await paste(page, "main", " \n");
  assert.match(await program(page), /#1\.abc/);
  assert.deepEqual(problems, []);
});

test("a folder that is dropped is told to be none to open, and what was there stays", async (t) => {
  const { page } = await open(t, { kept: KEPT });
  const folder = await mkdtemp(join(tmpdir(), "clase-"));
  t.after(() => rm(folder, { recursive: true }));
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await debug.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await page.locator(".notice", { hasText: /clase-.* Si es una carpeta, suelta uno de sus archivos/ }).waitFor();
  assert.equal(await page.locator("header select").inputValue(), "sequence-gather");
});

test("a program in Latin-1 is opened where it says so, and what is no text is refused", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await pick(page, "vieja.py", Buffer.from("# -*- coding: latin-1 -*-\r\nprint('ma\xf1ana')\r\n", "latin1"));
  await page.locator("dialog").waitFor({ state: "detached" });
  await run(page, "mañana");
  await pick(page, "de-windows.py", Buffer.from("# coding: cp1252\r\nprint('\x80 3, ma\xf1ana')\r\n", "latin1"));
  await page.locator("dialog").waitFor({ state: "detached" });
  await run(page, "€ 3, mañana");
  await pick(page, "otra.py", Buffer.from("print('ma\xf1ana')", "latin1"));
  await page.locator("dialog [role=alert]", { hasText: "no es texto" }).waitFor();
  assert.deepEqual(problems, []);
});

test("an experiment that is only to be read takes neither what is dropped nor what is pasted", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT, query: "?readonly&lang=es" });
  await drop(page, "main", "otra.py", "print('otra')");
  await paste(page, "main", "print('otra')");
  await page.locator(".run").click();
  await page.locator(".say b").first().waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /otra'/);
  assert.equal(await page.locator("select").first().inputValue(), "sequence-gather");
  assert.deepEqual(problems, []);
});

test("what Mesero hands out it takes back, blocks and all", async (t) => {
  const { page, problems } = await open(t, { kept: { ...KEPT, "mesero.seed": "42" } });
  await page.locator("select").first().selectOption("race");
  const file = await download(page, () => choose(page, "Descargar el experimento"));
  assert.equal(file.name, "una-carrera-entre-cocinas.mesero.json");
  const python = await download(page, () => choose(page, "Descargar el programa"));
  assert.equal(python.name, "una-carrera-entre-cocinas.py");
  assert.match(python.text, /^import asyncio/);
  await page.locator(".seed input").fill("");
  await page.locator("select").first().selectOption("at-most");
  await pick(page, file.name, file.text);
  await page.locator(".block", { hasText: "carrera" }).first().waitFor();
  assert.equal(await page.locator(".seed input").inputValue(), "42");
  assert.deepEqual(problems, []);
});

test("wrong, huge, binary and broken files are refused by what they are, and nothing is lost", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  for (const [name, text, told] of [
    ["foto.png", "\x89PNG", /\.png no se pueden abrir/],
    ["binario.py", "a\0b", /no es texto/],
    ["vacio.py", "\n\n", /vacío/],
    ["enorme.py", "#".repeat(600_000), /demasiado grande/],
    ["roto.ipynb", "{", /dañado/],
    ["julia.ipynb", '{"cells":[],"metadata":{"language_info":{"name":"julia"}}}', /julia/],
    ["solo-texto.ipynb", '{"cells":[{"cell_type":"markdown","source":"x"}]}', /ninguna celda/],
    ["nuevo.mesero.json", '{"mesero":2,"code":"x"}', /más nueva/],
    ["package.json", '{"name":"x"}', /dañado/],
  ]) {
    await pick(page, name, text);
    await page.locator("dialog [role=alert]", { hasText: told }).waitFor();
    await page.keyboard.press("Escape");
  }
  await drop(page, "main", "foto.png", "\x89PNG");
  await page.locator(".notice", { hasText: ".png" }).waitFor();
  await choose(page, "Abrir un archivo");
  await page.locator("#link-to-open").fill("https://example.org/");
  await page.keyboard.press("Enter");
  await page.locator("dialog [role=alert]", { hasText: "no es un enlace" }).waitFor();
  assert.equal(await page.locator("select").first().inputValue(), "sequence-gather");
  assert.deepEqual(problems, []);
});

/** The names on the shelf. */
const names = (page) => page.locator(".shelf input").evaluateAll((fields) => fields.map((field) => field.value));

test("experiments are saved, renamed, deleted, put back, taken out and brought in whole", async (t) => {
  const { page, problems } = await open(t, { kept: KEPT });
  await choose(page, "Experimentos guardados");
  for (const name of ["uno", "uno", "dos"]) {
    await page.locator("#save-name").fill(name);
    await page.locator("#save-name").press("Enter");
    await page.getByText(`«${name}», guardado.`).waitFor();
  }
  assert.deepEqual(await names(page), ["uno", "uno (2)", "dos"]);
  await page.getByLabel("Nombre de «uno (2)»").fill("otro");
  await page.getByLabel("Nombre de «uno (2)»").press("Enter");
  await page.getByRole("button", { name: "Borrar «uno»", exact: true }).click();
  assert.deepEqual(await names(page), ["otro", "dos"]);
  await page.getByRole("button", { name: "Recuperarlo" }).click();
  assert.deepEqual(await names(page), ["uno", "otro", "dos"]);
  const file = await download(page, () => page.getByRole("button", { name: "Descargar todos" }).click());
  assert.equal(JSON.parse(file.text).experiments.length, 3);
  await page.reload({ waitUntil: "networkidle" });
  await choose(page, "Experimentos guardados");
  assert.deepEqual(await names(page), ["uno", "otro", "dos"]);
  await page.getByRole("button", { name: "Borrar «otro»" }).click();
  await page.locator("dialog input[type=file]").setInputFiles({ name: file.name, mimeType: "", buffer: Buffer.from(file.text) });
  await page.getByText("Se añadió uno.").waitFor();
  assert.deepEqual(await names(page), ["uno", "dos", "otro"]);
  await page.keyboard.press("Escape");
  await page.locator("select").first().selectOption("race");
  await choose(page, "Experimentos guardados");
  await page.getByRole("button", { name: "Abrir «uno»", exact: true }).click();
  assert.equal(await page.locator("dialog").count(), 0);
  await page.locator(".block", { hasText: "gather" }).first().waitFor();
  assert.deepEqual(problems, []);
});

test("where the browser keeps nothing, what is saved lasts as long as the page and that is told", async (t) => {
  const { page } = await open(t, { kept: KEPT });
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new Error("blocked"); } }));
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem").nth(2).click();
  await page.locator("#save-name").fill("efímero");
  await page.locator("#save-name").press("Enter");
  await page.locator("dialog", { hasText: /no deja guardar|keeps nothing/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem").nth(2).click();
  assert.deepEqual(await names(page), ["efímero"]);
});
