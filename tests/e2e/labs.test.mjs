// The labs: each by its own link, run to its end on the instant clock, its prediction's answer checked; progress; the form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { INSTANT, guessRightly, ids, openLab, runLab, texts } from "./labs.mjs";
import { open } from "./site.mjs";

test("every lab is reached by its link, runs to its end, and knows a right prediction", async (t) => {
  const { page, problems, address } = await open(t, { kept: INSTANT });
  for (const [number, id] of (await ids()).entries()) {
    await page.goto(`${address}?lab=${id}`);
    await page.locator(".run-lab").waitFor();
    await runLab(page);
    await guessRightly(page);
    await page.locator(".run-lab").click();
    await page.locator(".verdict.right").waitFor({ timeout: 10_000 }).catch(async () => {
      assert.fail(`${id}: ${await page.locator(".verdict-place").innerText()}`);
    });
    assert.equal(await page.locator(".failure").count(), 0, id);
    await page.locator(".labs-bar button").first().click();
    await page.locator(".labs-list li.done").nth(number).waitFor();
  }
  await page.goto(address);
  const all = (await ids()).length;
  assert.equal(await page.locator(".labs-progress").innerText(), `${all} de ${all} hechos`);
  assert.deepEqual(problems, []);
});

test("the address names the lab that is open; Back and Forward go between labs, and lose nothing", async (t) => {
  const { page, problems, address } = await open(t, { kept: INSTANT, query: "?theme=dark" });
  const title = (text) => page.locator(".labs h2", { hasText: text }).waitFor();
  await page.locator(".labs-button").click();
  await page.locator(".labs-list a").first().click();
  await title("telón");
  assert.equal(page.url(), `${address}?lab=hello&theme=dark`);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("print('lo mío')\n");
  await page.locator(".next-lab").click();
  await title("partitura");
  assert.equal(page.url(), `${address}?lab=coroutine&theme=dark`);
  await page.goBack();
  await title("telón");
  assert.equal(page.url(), `${address}?lab=hello&theme=dark`);
  await page.locator(".cm-content", { hasText: "se levanta el telón" }).waitFor();
  await page.locator(".notice:not([hidden]) button").first().click();
  await page.locator(".cm-content", { hasText: "lo mío" }).waitFor();
  await page.goBack();
  await page.locator(".labs-list").waitFor();
  await page.goBack();
  await page.locator(".labs").waitFor({ state: "detached" });
  assert.equal(page.url(), `${address}?theme=dark`);
  await page.locator(".cm-content", { hasText: "lo mío" }).waitFor();
  for (const there of [".labs-list", ".next-lab"]) {
    await page.goForward();
    await page.locator(there).waitFor();
  }
  await page.locator(".step .banner").waitFor(); // the last lab goes on as it was, with what was made of its experiment
  await page.locator(".cm-content", { hasText: "lo mío" }).waitFor();
  await page.reload({ waitUntil: "networkidle" });
  await title("telón");
  await page.goForward();
  await title("partitura");
  await page.locator(".labs-bar button").last().click();
  assert.equal(page.url(), `${address}?theme=dark`);
  assert.deepEqual(problems, []);
});

test("a plain first visit fetches nothing of the labs", async (t) => {
  const { page } = await open(t, { kept: INSTANT });
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(!asked.some((name) => name.includes("/labs/")), asked.join());
  assert.equal(await page.locator(".labs").count(), 0);
  await page.locator(".labs-button").click();
  await page.locator(".labs-list").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.className), "panel labs");
});

test("the lab, its guess and what is done are there again after a reload", async (t) => {
  const { page } = await openLab(t, "gather");
  await page.locator(".guess input.num").fill("2,5");
  await runLab(page);
  assert.match(await page.locator(".verdict").innerText(), /No exactamente/);
  await page.goto(page.url().replace("?lab=gather", ""));
  await page.locator(".run-lab").waitFor();
  assert.match(await page.locator(".labs h2").innerText(), /lavadora/);
  assert.equal(await page.locator(".guess input.num").inputValue(), "2,5");
  assert.match(await page.locator(".labs").innerText(), /La primera mitad tarda la suma/);
});

test("every lab keeps its own guess, and so does one's own experiment", async (t) => {
  const { page } = await openLab(t, "gather");
  const number = page.locator(".guess input.num");
  const title = (text) => page.locator(".labs h2", { hasText: text }).waitFor();
  await number.fill("2,5");
  await page.locator(".next-lab").click();
  await page.locator(".labs h2", { hasText: "lavadora" }).waitFor({ state: "detached" });
  await page.locator(".run-lab").waitFor();
  await page.goBack();
  await title("lavadora");
  assert.equal(await number.inputValue(), "2,5");
  await page.locator(".run-bar button[aria-expanded]").click();
  await title("Predice");
  await page.locator(".run-lab").waitFor();
  assert.equal(await number.inputValue(), "", "what was guessed of a lab is no guess of this");
  await number.fill("7");
  await page.reload({ waitUntil: "networkidle" });
  await title("Predice");
  await page.locator(".run-lab").waitFor();
  assert.equal(await number.inputValue(), "7");
  await page.goBack();
  await title("lavadora");
  assert.equal(await number.inputValue(), "2,5");
});

test("who wins among blocks is asked by the names that the person gave them", async (t) => {
  const { page } = await open(t, { kept: { ...INSTANT, "mesero.labs.open": "own" } });
  await page.locator("header select").selectOption("race");
  await page.locator(".step .banner button, .banner button").first().click();
  await page.locator(".kinds label", { hasText: "quién gana" }).click();
  const named = await texts(page.locator(".block .name").filter({ visible: true }));
  const asked = await texts(page.locator(".guess:not(.kinds) label code"));
  assert.ok(asked.length > 1 && asked.every((name) => !name.includes("_")), asked.join());
  await page.locator(".guess:not(.kinds) label").first().click();
  await runLab(page);
  assert.match(await page.locator(".verdict").innerText(), new RegExp(asked[0]));
});

test("what one had is offered back when a lab is opened over it", async (t) => {
  const kept = { ...INSTANT, "mesero.code": "print('lo mío')", "mesero.mode": "code" };
  const { page } = await openLab(t, "hello", { kept });
  await page.locator(".cm-content", { hasText: "se levanta el telón" }).waitFor();
  await page.locator(".notice:not([hidden]) button").first().click();
  await page.locator(".cm-content", { hasText: "lo mío" }).waitFor();
  await page.locator(".step .banner button").click();
  await page.locator(".cm-content", { hasText: "se levanta el telón" }).waitFor();
});

test("another language tells the lab anew, its program too where it was not touched", async (t) => {
  const { page } = await openLab(t, "hello");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(".labs h2", { hasText: "The curtain rises" }).waitFor();
  await page.locator(".cm-content", { hasText: "the house is dark" }).waitFor();
  assert.equal(await page.locator(".step .banner").count(), 0);
});

test("lines are put in order by dragging and by keyboard, and the keyboard stays where it was", async (t) => {
  const { page } = await openLab(t, "hello");
  const lines = () => texts(page.locator(".order code"));
  const before = await lines();
  const grip = page.locator(".order li").first().locator(".order-grip");
  await page.locator(".order").scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await page.locator(".order li").nth(2).boundingBox();
  await page.mouse.move(from.x + 8, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  assert.deepEqual(await lines(), [before[1], before[2], before[0], before[3]]);
  const up = page.getByRole("button", { name: `Subir: ${before[0]}` });
  await up.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForFunction((line) => document.querySelector(".order code").textContent === line, before[0]);
  assert.deepEqual(await lines(), before);
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label")?.startsWith("Subir"));
});

test("a file that does not arrive is asked for again; a lab that does not exist is told, a ready experiment opens", async (t) => {
  const { page, address } = await open(t, { kept: INSTANT });
  await page.route("**/labs/hello/*", (route) => route.abort());
  await page.goto(`${address}?lab=hello`);
  const retry = page.locator(".labs").getByRole("button", { name: "Reintentar" });
  await retry.waitFor();
  await page.unroute("**/labs/hello/*");
  await retry.click();
  await page.locator(".run-lab").waitFor();
  await page.goto(`${address}?lab=no-such-lab`);
  await page.locator(".labs-list").waitFor();
  assert.match(await page.locator(".labs .problem").innerText(), /No hay ningún laboratorio/);
  await page.goto(`${address}?lab=nested`);
  await page.waitForFunction(() => document.querySelector("header select")?.value === "nested");
  assert.equal(await page.locator(".labs").count(), 0);
  await page.goBack({ waitUntil: "networkidle" });
  assert.equal(page.url(), address, "the step back is no way into it again");
  assert.equal(await page.locator(".labs").count(), 0);
});

const RACE = `import asyncio

async def taxi(seconds):
    await asyncio.sleep(seconds)
    print(f"taxi de {seconds} s")
    return seconds

async def main():
    taxis = [asyncio.create_task(taxi(seconds), name=f"taxi {seconds}") for seconds in (0.3, 0.1, 0.2)]
    await asyncio.sleep(0.25)
    for one in taxis:
        one.cancel()
    await asyncio.wait(taxis)
    print("en camino")

asyncio.run(main())
`;

test("of one's own experiment is asked what it answers: its time, its order, who wins, its last line", async (t) => {
  const kept = { ...INSTANT, "mesero.code": RACE, "mesero.mode": "code" };
  const { page, problems } = await open(t, { kept });
  await page.locator(".run-bar").getByRole("button", { name: "Predecir" }).click();
  const kind = (name) => page.locator(".kinds").getByText(name).click();
  await page.locator(".kinds label").nth(3).waitFor();
  assert.equal(await page.locator(".console-line").count(), 0, "nothing is shown of what was tried out");
  await page.locator(".guess input.num").fill("0,25");
  await runLab(page);
  await page.locator(".verdict.right").waitFor();
  await kind("el orden");
  assert.deepEqual(await texts(page.locator(".order code")), ["en camino", "taxi de 0.1 s", "taxi de 0.2 s"]);
  await page.locator(".run-lab").click();
  await page.locator(".verdict.off .orders").waitFor();
  await kind("quién gana");
  await page.locator(".guess label", { hasText: "taxi 0.2" }).click();
  await page.locator(".run-lab").click();
  await page.locator(".verdict.off", { hasText: "taxi 0.1" }).waitFor();
  await page.locator(".guess label", { hasText: "taxi 0.1" }).click();
  await page.locator(".run-lab").click();
  await page.locator(".verdict.right").waitFor();
  await kind("la última línea");
  await page.locator(".rest input").fill("EN CAMINO");
  await page.locator(".run-lab").click();
  await page.locator(".verdict.right").waitFor();
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("import time\ntime.sleep(0.1)\n");
  await page.locator(".labs .banner button").click();
  await page.getByText("solo se puede predecir el tiempo").waitFor();
  assert.equal(await page.locator(".kinds label").count(), 1);
  assert.deepEqual(problems, []);
});

test("one's own experiment is predicted, and the guess stands beside what was measured", async (t) => {
  const kept = { ...INSTANT, "mesero.code": "import time\ntime.sleep(0.3)\n", "mesero.mode": "code" };
  const { page, problems } = await open(t, { kept });
  await page.locator(".run-bar").getByRole("button", { name: "Predecir" }).click();
  await page.locator(".guess input.num").fill("x");
  assert.match(await page.locator(".guess .problem").innerText(), /número de segundos/);
  await page.locator(".guess input.num").fill("5000");
  assert.match(await page.locator(".guess .problem").innerText(), /^Es demasiado: como mucho, 3600\ss\.$/);
  assert.equal(await page.locator(".guess input.num").getAttribute("aria-invalid"), "true");
  await page.locator(".guess input.num").fill("0,3");
  assert.equal(await page.locator(".guess .problem").textContent(), "");
  await runLab(page);
  assert.match(await page.locator(".verdict.right").innerText(), /Exacto/);
  await page.getByRole("radio", { name: "Real", exact: true }).check();
  await page.locator(".guess input.num").fill("900");
  await page.locator(".run-lab").click();
  await page.locator(".verdict.off").waitFor();
  assert.match(await page.locator(".verdict .bar > b").first().innerText(), /^900,0\ss$/);
  assert.deepEqual(problems, []);
});
