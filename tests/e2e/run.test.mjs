// The built site as a student uses it: experiments run, told, measured and stopped.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

const LINES = ".console .console-line";

test("an experiment runs on the browser's loop and tells its story, in both languages", async (t) => {
  for (const [locale, run, last] of [
    ["es", "Ejecutar", "Resultados: ['carta', 'pasta', TimeoutError()]"],
    ["en", "Run", "Results: ['menu card', 'pasta', TimeoutError()]"],
  ]) {
    const { page, problems } = await open(t, { locale });
    await page.locator("select").first().selectOption("nested");
    await page.getByRole("button", { name: run, exact: true }).click();
    await page.locator(LINES, { hasText: last }).waitFor({ timeout: 10_000 });
    const told = (await page.locator(LINES).allInnerTexts()).join("\n");
    const [loser, winner] = locale === "es" ? ["cocina B: se cancela", "cocina A: termina"] : ["kitchen B: cancelled", "kitchen A: done"];
    assert.ok(told.indexOf(winner) >= 0 && told.indexOf(winner) < told.indexOf(loser), told);
    assert.deepEqual(problems, []);
  }
});

test("a program that never ends is stopped, and the page answers meanwhile", async (t) => {
  const { page } = await open(t);
  const outcome = await page.evaluate(async () => {
    const running = window.mesero.run("while True: pass", { clock: "real" });
    await new Promise((later) => setTimeout(later, 200)); // the page's own timers go on
    window.mesero.stop();
    return (await running).outcome;
  });
  assert.equal(outcome, "stopped");
});

test("gather takes as long as its longest, a sequence as its sum, a race as its shortest, a timeout as its limit", async (t) => {
  const { page } = await open(t);
  const elapsed = (body) =>
    page.evaluate(
      async (body) => {
        const source = `import asyncio\nasync def main():\n    ${body}\nasyncio.run(main())`;
        return (await window.mesero.run(source, { clock: "real" })).elapsed;
      },
      body,
    );
  const together = await elapsed("await asyncio.gather(asyncio.sleep(0.2), asyncio.sleep(0.3))");
  const inTurn = await elapsed("await asyncio.sleep(0.2); await asyncio.sleep(0.3)");
  const race = await elapsed(
    "await asyncio.wait([asyncio.create_task(asyncio.sleep(s)) for s in (0.2, 2)], return_when=asyncio.FIRST_COMPLETED)",
  );
  const limited = await elapsed("await asyncio.gather(asyncio.wait_for(asyncio.sleep(2), 0.2), return_exceptions=True)");
  assert.ok(together >= 0.3 && inTurn >= 0.5, `${together} and ${inTurn} seconds`);
  assert.ok(together < inTurn * 0.9, `${together} against ${inTurn} seconds`);
  for (const cut of [race, limited]) assert.ok(cut >= 0.2 && cut < inTurn * 0.9, `${cut} against ${inTurn} seconds`);
});
