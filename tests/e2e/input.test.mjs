// input(): answered in the page, by key, while the page stays alive.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";
import { slowServer } from "./slow-server.mjs";

/** Puts a program into the editor's place: it is kept from a visit before. */
async function withProgram(t, source, options) {
  const opened = await open(t, options);
  await opened.page.getByRole("tab", { name: "Python" }).click();
  await opened.page.getByRole("button", { name: /Edit as code|Editar como código/ }).click();
  const editor = opened.page.locator(".cm-content");
  await editor.waitFor();
  await editor.fill(source);
  return opened;
}

const PROGRAM = `import asyncio
async def tick():
    while True:
        await asyncio.sleep(0.05)
async def main():
    task = asyncio.create_task(tick())
    name = await asyncio.to_thread(input, "Nombre: ")
    print("Hola", name)
    try:
        while True:
            print("otra", input("? "))
    except EOFError:
        print("fin")
    task.cancel()
asyncio.run(main())
`;

test("a line is typed where the program asks, and the end of the lines is said by key", async (t) => {
  const { page, problems } = await withProgram(t, PROGRAM, { locale: "es" });
  await page.getByRole("button", { name: "Ejecutar", exact: true }).click();
  const field = page.getByLabel("El programa pregunta: Nombre:");
  await field.waitFor();
  await field.fill("Ana");
  await field.press("Enter");
  const next = page.getByRole("textbox", { name: /El programa/ });
  await page.locator(".console-line", { hasText: "Hola Ana" }).waitFor();
  await next.fill("más");
  await page.getByRole("button", { name: "Enviar" }).click();
  await page.locator(".console-line", { hasText: "otra más" }).waitFor();
  await next.press("Control+d");
  await page.locator(".console-line", { hasText: "fin" }).waitFor();
  await next.waitFor({ state: "detached" });
  const lines = await page.locator(".console-line span").allInnerTexts();
  assert.deepEqual(lines, ["Nombre: Ana", "Hola Ana", "? más", "otra más", "? fin"]);
  assert.deepEqual(problems, []);
});

test("a program that waits for a line is stopped", async (t) => {
  const { page } = await withProgram(t, "print(input())\n", { locale: "en" });
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const field = page.getByRole("textbox", { name: /The program/ });
  await field.waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await field.waitFor({ state: "detached" });
});

test("from outside, lines are given beforehand, and then they are at their end", async (t) => {
  const { page } = await open(t);
  const run = (source, options) => page.evaluate(([source, options]) => window.mesero.run(source, options), [source, options]);
  for (const clock of ["real", "virtual"]) {
    const result = await run("print(input('a'), input())\ninput()", { clock, stdin: ["uno", "dos"] });
    assert.equal(result.stdout, "auno dos\n");
    assert.equal(result.error.type, "EOFError");
  }
  assert.equal((await run("import sys; print(sys.stdin.read())", { stdin: "x\ny\n" })).stdout, "x\ny\n\n");
  assert.equal((await run("input()", {})).error.type, "EOFError");
  await assert.rejects(run("input()", { stdin: 5 }), /TypeError/);
});

test("while a line is waited for, a request goes on and the page answers; the request's answer is taken afterwards", async (t) => {
  const server = await slowServer(t);
  const program = `import asyncio, aiohttp
async def ask(session):
    async with session.get("${server.address}/slow/300") as r:
        print("status", r.status)
async def main():
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(ask(session))
        await asyncio.sleep(0.01)
        print("Hola", input("Nombre: "))
        await task
asyncio.run(main())
`;
  const { page, problems } = await withProgram(t, program, { locale: "es" });
  const answered = page.waitForResponse(`${server.address}/slow/300`);
  await page.getByRole("button", { name: "Ejecutar", exact: true }).click();
  await page.getByRole("dialog").getByText(server.host).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Permitir", exact: true }).click();
  const field = page.getByLabel("El programa pregunta: Nombre:");
  await field.waitFor();
  await (await answered).finished();
  const shown = () => page.locator(".console-line span").allInnerTexts();
  assert.deepEqual(await shown(), ["Nombre: "], "the loop stands still, the answer has come");
  await page.getByRole("tab", { name: "Bloques" }).click(); // the page does not stand still
  await page.getByRole("tab", { name: "Python" }).click();
  await field.fill("Ana");
  await field.press("Enter");
  await page.locator(".console-line", { hasText: "status 200" }).waitFor();
  assert.deepEqual(await shown(), ["Nombre: Ana", "Hola Ana", "status 200"]);
  assert.deepEqual(problems, []);
});
