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
