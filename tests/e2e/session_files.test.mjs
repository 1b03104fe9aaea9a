// Files: dropped, read by a program, written, listed, downloaded; missing ones offered; kept over a reload, or in memory in a frame
// that may keep nothing.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./site.mjs";

const COPY = `import asyncio
import aiofiles

async def main():
    async with aiofiles.open("menú.txt", encoding="utf-8") as f:
        lines = await f.readlines()
    async with aiofiles.open("copia.txt", "w") as f:
        await f.writelines(reversed(lines))
    print(len(lines), "lines")

asyncio.run(main())
`;

/** Puts a program on the page as the person's own, before it begins. */
const own = (code) => ({ "mesero.code": code, "mesero.mode": "code", "mesero.tree": "", "mesero.language": "en" });

const tab = (page) => page.getByRole("tab", { name: "Files" });
const list = (page) => page.getByRole("list", { name: "Files" });

async function run(page) {
  await page.locator("button.run").click();
  await page.waitForFunction(() => document.querySelector("button.run").getAttribute("aria-disabled") === "false");
}

async function drop(page, files) {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name, { type: "text/plain" }));
    return data;
  }, files);
  await page.dispatchEvent(".files", "dragover", { dataTransfer: data });
  await page.dispatchEvent(".files", "drop", { dataTransfer: data });
}

/** Drags files and folders of this machine onto the list and lets go, as a person does. */
async function dropPaths(page, files) {
  const { x, y, width } = await page.locator(".files").boundingBox();
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await devtools.send("Input.dispatchDragEvent", { type, x: x + width / 2, y: y + 20, data });
  }
}

/** A folder of this machine for the length of a test. */
async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "mesero-"));
  t.after(() => rm(path, { recursive: true }));
  return path;
}

async function pick(page, files) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose files" }).click(),
  ]);
  await chooser.setFiles(files);
}

const runs = async (page, source) => {
  const { stdout, stderr } = await page.evaluate((source) => window.mesero.run(source), source);
  return stdout + stderr;
};

async function downloaded(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download ${name}` }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Until the store has been written: what was changed is gathered for a moment first. */
const kept = (page, count) =>
  page.waitForFunction(async (count) => {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle("mesero-files", { create: true });
    let found = 0;
    for await (const folder of all.values()) for await (const name of folder.keys()) found += name.endsWith("txt");
    return found === count;
  }, count);

test("a file is dropped, read, written, downloaded, and is there after a reload", async (t) => {
  const { page, problems } = await open(t, { kept: own(COPY) });
  await tab(page).click();
  await drop(page, [["menú.txt", "sopa\nflan\n"]]);
  await list(page).getByText("menú.txt").waitFor();
  await run(page);
  await page.getByText("2 lines").waitFor({ state: "attached" });
  assert.match(await list(page).innerText(), /copia\.txt\s+10.bytes/);
  assert.deepEqual(await downloaded(page, "copia.txt"), { name: "copia.txt", text: "flan\nsopa\n" });
  await kept(page, 2);
  await page.reload({ waitUntil: "networkidle" });
  await tab(page).click();
  await list(page).getByText("copia.txt").waitFor();
  assert.deepEqual(await downloaded(page, "menú.txt"), { name: "menú.txt", text: "sopa\nflan\n" });
  await page.getByText("kept in this browser as long as this tab lasts").waitFor();
  assert.deepEqual(problems, []);
});

test("files and a folder are dropped from the machine: the files come, of the folder it is told", async (t) => {
  const from = await folder(t);
  await mkdir(join(from, "carpeta"));
  await writeFile(join(from, "carpeta", "dentro.txt"), "x");
  await writeFile(join(from, "año.txt"), Buffer.from("año\n", "latin1"));
  await writeFile(join(from, "datos #1 ?&%41 😀.csv"), "a,b\n1,2\n");
  const { page, problems } = await open(t, { kept: own("pass") });
  await tab(page).click();
  await dropPaths(page, ["año.txt", "datos #1 ?&%41 😀.csv", "carpeta"].map((name) => join(from, name)));
  await list(page).getByText("datos #1 ?&%41 😀.csv").waitFor();
  await page.locator(".files .problem", { hasText: "carpeta" }).waitFor();
  assert.equal(await list(page).getByRole("listitem").count(), 2);
  assert.equal((await downloaded(page, "datos #1 ?&%41 😀.csv")).text, "a,b\n1,2\n");
  const read = `import csv, os
print(sorted(os.listdir()))
print(list(csv.DictReader(open("datos #1 ?&%41 😀.csv"))))
print(open("año.txt", encoding="latin-1").read())
print(open("año.txt").read())`;
  assert.match(
    await runs(page, read),
    /^\['año.txt', 'datos #1 \?&%41 😀.csv'\]\n\[\{'a': '1', 'b': '2'\}\]\naño\n\n(.|\n)*UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf1 in position 1/,
  );
  await list(page).getByRole("button", { name: "Open año.txt" }).click();
  await page.locator(".file-text .hint").waitFor(); // what is no text is not offered as one, so that nobody spoils it
  assert.equal(await page.locator(".file-text textarea").count(), 0);
  assert.deepEqual(problems, []);
});

test("files are picked, the same one again too; what is too large or has an impossible name is told", async (t) => {
  const { page, problems } = await open(t, { kept: own("pass") });
  const file = (name, size = 3) => ({ name, mimeType: "", buffer: Buffer.alloc(size, "abc") });
  await tab(page).click();
  await pick(page, [file("a.txt"), file("b.txt")]);
  await list(page).getByText("b.txt").waitFor();
  await pick(page, [file("a.txt", 6)]);
  await page.getByText("a.txt was replaced.").waitFor();
  const from = await folder(t);
  await writeFile(join(from, "grande.bin"), Buffer.alloc(50 << 20, 7));
  await pick(page, join(from, "grande.bin"));
  await list(page).getByText("grande.bin").waitFor();
  const count = `with open("grande.bin", "rb") as f:
    sizes = [len(part) for part in iter(lambda: f.read(1 << 20), b"")]
print(len(sizes), sum(sizes) >> 20)`;
  assert.equal(await runs(page, count), "50 50\n");
  await writeFile(join(from, "otra.bin"), Buffer.alloc(20 << 20, 7));
  await pick(page, join(from, "otra.bin"));
  await page.locator(".files .problem", { hasText: "otra.bin" }).waitFor();
  await page.getByRole("textbox", { name: "New file" }).fill("n".repeat(300));
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.locator(".files .problem", { hasText: "too long" }).waitFor();
  await pick(page, [file("c.txt")]);
  await list(page).getByText("c.txt").waitFor();
  assert.equal(await page.locator(".files .problem").count(), 0);
  assert.equal(await runs(page, "import os; print(sorted(os.listdir()))"), "['a.txt', 'b.txt', 'c.txt', 'grande.bin']\n");
  assert.deepEqual(problems, []);
});

test("a file that is deleted while a program and the person have it open", async (t) => {
  const program = `import asyncio
async def main():
    with open("a.txt") as f:
        print(f.readline(), end="")
        await asyncio.to_thread(input, "go on? ")
        print(f.read(), end="")
    open("a.txt")
asyncio.run(main())`;
  const { page, problems } = await open(t, { kept: own(program) });
  await tab(page).click();
  await drop(page, [["a.txt", "one\ntwo\n"]]);
  await list(page).getByRole("button", { name: "Open a.txt" }).click();
  await page.locator(".file-text textarea").waitFor();
  await page.locator("button.run").click();
  const field = page.getByLabel("The program asks: go on?");
  await field.waitFor();
  await tab(page).click();
  await page.getByRole("button", { name: "Delete a.txt" }).click();
  await page.locator(".file-text").waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Console" }).click();
  await field.press("Enter");
  await page.getByText("[Errno 2] No such file or directory: 'a.txt'", { exact: false }).first().waitFor();
  const lines = await page.locator(".console-line").allInnerTexts();
  assert.ok(["one", "two"].every((line) => lines.some((own) => own.includes(line))), lines.join());
  assert.deepEqual(problems, []);
});

test("what was written just before the page goes away is there when it comes back", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => window.mesero.run("for n in 'ab': open(n + '.txt', 'w').write(n)"));
  await kept(page, 2);
  const leave = (source) =>
    page.evaluate((source) => void window.mesero.run(source).then(() => location.reload()), source);
  for (const [source, files] of [
    ["import os\nos.remove('a.txt')\nopen('b.txt', 'ab').write(bytes(range(256)))\nos.makedirs('c/d')", "['b.txt', 'c'] 257 ['d']\n"],
    ["open('c/e.txt', 'w').write('ñ' * 300_000)", "['b.txt', 'c'] 257 ['d', 'e.txt']\n"],
  ]) {
    const comes = page.waitForEvent("load");
    await leave(source);
    await comes;
    await page.waitForFunction(() => window.mesero);
    const look = "import os\nprint(sorted(os.listdir()), os.path.getsize('b.txt'), sorted(os.listdir('c')))";
    assert.equal(await runs(page, look), files);
  }
  assert.equal(await runs(page, "print(open('c/e.txt').read() == 'ñ' * 300_000)"), "True\n");
  assert.equal(await page.evaluate(() => sessionStorage["mesero.left"]), undefined);
});

test("a program finds after a reload what one wrote before", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => window.mesero.run("open('a.txt', 'w').write('from before')"));
  await kept(page, 1);
  await page.reload({ waitUntil: "networkidle" });
  const { stdout } = await page.evaluate(() => window.mesero.run("import os\nprint(open('a.txt').read(), os.listdir())"));
  assert.equal(stdout, "from before ['a.txt']\n");
});

test("another session does not see them", async (t) => {
  const { page, address } = await open(t);
  await page.evaluate(() => window.mesero.run("open('a.txt', 'w').write('mine')"));
  await kept(page, 1);
  const opened = page.waitForEvent("popup");
  await page.evaluate((address) => window.open(address, "_blank", "noopener"), address);
  const other = await opened;
  await other.waitForFunction(() => window.mesero);
  const { stdout } = await other.evaluate(() => window.mesero.run("import os\nprint(os.listdir())"));
  assert.equal(stdout, "[]\n");
});

test("a missing file is offered, made, written by hand, deleted and put back", async (t) => {
  const program = "print(open('file1.txt').read())";
  const { page, problems } = await open(t, { kept: own(program) });
  await run(page);
  await page.getByText("[Errno 2] No such file or directory: 'file1.txt'", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Create file1.txt" }).click();
  const field = page.getByRole("textbox", { name: "Contents of file1.txt" });
  await field.fill("written by hand");
  await run(page);
  await page.getByRole("tab", { name: "Console" }).click();
  await page.locator(".console-line", { hasText: "written by hand" }).waitFor();
  await tab(page).click();
  assert.equal(await field.inputValue(), "written by hand");
  await page.getByRole("button", { name: "Delete file1.txt" }).click();
  await page.getByText("file1.txt was deleted.").waitFor();
  assert.equal(await list(page).getByRole("listitem").count(), 0);
  await page.getByRole("button", { name: "Put file1.txt back" }).click();
  assert.equal((await downloaded(page, "file1.txt")).text, "written by hand");
  assert.deepEqual(problems, []);
});

test("what a file replaces can be put back, and what can't be there is told", async (t) => {
  const { page } = await open(t, { kept: own("pass") });
  await tab(page).click();
  await drop(page, [["a.txt", "first"]]);
  await list(page).getByText("a.txt").waitFor();
  await drop(page, [["a.txt", "second"], ["b.txt", ""]]);
  await page.getByText("a.txt was replaced.").waitFor();
  assert.equal((await downloaded(page, "a.txt")).text, "second");
  await page.getByRole("button", { name: "Put a.txt back" }).click();
  assert.equal((await downloaded(page, "a.txt")).text, "first");
  await page.getByRole("textbox", { name: "New file" }).fill("a.txt/c.txt");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByText("a part of its path is a file").waitFor();
});

test("a program that fills all the room is told so, and the page goes on", async (t) => {
  const { page } = await open(t);
  const fill = `part = b"x" * 8_000_000
try:
    with open("big.bin", "wb") as f:
        while True:
            f.write(part)
except OSError as error:
    print(error.errno, error)
import os
print(os.path.getsize("big.bin") > 32_000_000)
os.remove("big.bin")
open("small.txt", "w").write("fits")`;
  const { stdout, outcome } = await page.evaluate((source) => window.mesero.run(source), fill);
  assert.equal(stdout, "28 [Errno 28] No space left on device\nTrue\n");
  assert.equal(outcome, "finished");
});

test("in a sandboxed frame files last as long as the page", async (t) => {
  const { page, address } = await open(t);
  const host = createServer((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<iframe src="${address}" sandbox="allow-scripts allow-downloads" width="900" height="900"></iframe>`),
  );
  await new Promise((ready) => host.listen(0, "127.0.0.1", ready));
  t.after(() => host.close());
  await page.route(`${address}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.goto(`http://127.0.0.1:${host.address().port}/`, { waitUntil: "networkidle" });
  const frame = page.frames()[1];
  await frame.waitForFunction(() => window.mesero);
  const { stdout } = await frame.evaluate(() =>
    window.mesero.run("open('a.txt', 'w').write('x')\nimport os\nprint(os.listdir())"),
  );
  assert.equal(stdout, "['a.txt']\n");
  const again = await frame.evaluate(() => window.mesero.run("print(open('a.txt').read())"));
  assert.equal(again.stdout, "x\n");
  await frame.getByRole("tab", { name: /Files|Archivos/ }).click();
  await frame.getByText(/they last as long as this page|duran lo que esta página/).waitFor();
});
