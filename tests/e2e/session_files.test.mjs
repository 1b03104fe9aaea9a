// Files: dropped, read by a program, written, listed, downloaded; missing ones offered; kept over a reload, or in memory in a frame
// that may keep nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
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
