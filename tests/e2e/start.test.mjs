// The page starts, under its policy, without a word of complaint.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

test("the page starts under a sub-path, without an error, a warning or a breach of its policy", async (t) => {
  const { page, problems } = await open(t);
  await page.locator("main").waitFor({ state: "attached", timeout: 5_000 });
  assert.deepEqual(problems, []);
  assert.equal(await page.locator("#start-failed").isVisible(), false);
});

test("the policy stands: inline scripts, inline styles and eval are refused", async (t) => {
  const { page } = await open(t);
  const refused = await page.evaluate(async () => {
    const directives = new Set();
    document.addEventListener("securitypolicyviolation", (event) => directives.add(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.inlineScriptRan = true";
    const style = document.createElement("style");
    style.textContent = "body { outline: 7px solid red }";
    document.head.append(script, style);
    await new Promise((later) => setTimeout(later)); // the debugger's own call may eval; what runs after it may not
    let evaluated = true;
    try {
      (0, eval)("1");
    } catch {
      evaluated = false;
    }
    await new Promise((later) => setTimeout(later));
    return {
      evaluated,
      scriptRan: "inlineScriptRan" in window,
      outline: getComputedStyle(document.body).outlineWidth,
      directives: [...directives].sort(),
    };
  });
  assert.equal(refused.evaluated, false);
  assert.equal(refused.scriptRan, false);
  assert.notEqual(refused.outline, "7px");
  assert.deepEqual(refused.directives, ["script-src", "script-src-elem", "style-src-elem"]);
});

test("a page that cannot start says so in both languages", async (t) => {
  const { page, address } = await open(t);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(address);
  const words = await page.locator("#start-failed").innerText({ timeout: 5_000 });
  assert.match(words, /no pudo arrancar/);
  assert.match(words, /could not start/);
});

test("what a script runs as soon as it can is over before the page is drawn, which then comes", async (t) => {
  const { page, problems, address } = await open(t);
  await page.addInitScript(() => {
    const run = async (mesero) => {
      Object.defineProperty(window, "mesero", { value: mesero });
      const { stdout } = await mesero.run("print('hola')");
      window.atTheEnd = { stdout, drawn: document.querySelector("main") !== null };
    };
    Object.defineProperty(window, "mesero", { configurable: true, set: run });
  });
  await page.goto(address);
  await page.locator("main").waitFor();
  assert.deepEqual(await page.evaluate(() => window.atTheEnd), { stdout: "hola\n", drawn: false });
  assert.deepEqual(problems, []);
});

test("a host that does not know what wasm is serves the page all the same", async (t) => {
  const { page, address } = await open(t);
  await page.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto(address);
  await page.locator("button.run").click();
  await page.locator(".console .console-line").first().waitFor({ timeout: 10_000 });
});
