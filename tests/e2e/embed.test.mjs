// Mesero in somebody else's page: the host and the frame are of different origins, and the frame has none of its own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { embedded, heard, program } from "./host.mjs";
import { dist } from "./site.mjs";

const QUICK = program("        import asyncio\n        asyncio.run(asyncio.sleep(0.01))\n        print('listo')");
const lab = (attributes = "", inside = "") => `<mesero-lab ${attributes}>${inside}</mesero-lab>`;

test("the script of the embed is small", async (t) => {
  const { length } = gzipSync(await readFile(`${dist}mesero-embed.js`), { level: 9 });
  t.diagnostic(`${length} bytes in gzip`);
  assert.ok(length <= 3_000);
});

test("an element runs its program, tells of it and answers, sandboxed and without a request elsewhere", async (t) => {
  const { page, problems, requests, mesero, host } = await embedded(t, () => lab("lang=en", QUICK));
  await heard(page, "ready");
  assert.equal(await page.locator("iframe").getAttribute("sandbox"), "allow-scripts allow-popups allow-downloads");
  const frame = page.frames()[1];
  assert.equal(await frame.evaluate(() => origin), "null");
  assert.equal(await frame.locator("header").count(), 0);
  assert.equal(await frame.locator("html").getAttribute("lang"), "en");
  const result = await page.evaluate(() => document.querySelector("mesero-lab").run());
  assert.deepEqual([result.outcome, result.stdout], ["finished", "listo\n"]);
  assert.deepEqual(await heard(page, "run-end"), result);
  const names = await page.evaluate(() => heard.map(([, name]) => name).filter((name) => name.startsWith("run")));
  assert.deepEqual(names, ["run-start", "run-end"]);
  assert.deepEqual(problems, []);
  const elsewhere = requests.filter((url) => !url.startsWith(mesero) && !url.startsWith(host));
  assert.deepEqual(elsewhere.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:")), []);
});

test("a plain frame needs no script, and starts nothing by itself", async (t) => {
  const { page, problems } = await embedded(t, (mesero) => {
    const sandbox = "allow-scripts allow-popups allow-downloads";
    return `<iframe src="${mesero}?embed=1&lab=race&lang=es&view=result" sandbox="${sandbox}" width="600" height="500"></iframe>`;
  });
  const frame = page.frameLocator("iframe");
  await frame.locator("button.run").waitFor();
  assert.equal(await frame.locator(".build").count(), 0);
  assert.equal(await frame.locator("button.stop").getAttribute("aria-disabled"), "true");
  await frame.locator("button.run").click();
  await frame.locator(".say b").first().waitFor({ timeout: 20_000 });
  assert.deepEqual(problems, []);
});

test("a program starts when it is seen, and not before", async (t) => {
  const { page } = await embedded(t, () => `<p style="height: 3000px"></p>${lab("start=visible height=500", QUICK)}`);
  assert.equal(await page.locator("iframe").count(), 0, "it is loaded when it is near");
  await page.evaluate(() => scrollTo(0, 2000)); // near, and out of sight
  await heard(page, "ready");
  assert.equal(await page.evaluate(() => heard.some(([, name]) => name === "run-start")), false);
  await page.evaluate(() => scrollTo(0, 3500));
  assert.equal((await heard(page, "run-end")).stdout, "listo\n");
});

test("an address alone starts nothing: only a page around may", async (t) => {
  const { page, mesero } = await embedded(t, () => "");
  await page.goto(`${mesero}?embed=1&start=visible`, { waitUntil: "networkidle" });
  assert.equal(await page.locator("button.stop").getAttribute("aria-disabled"), "true");
  assert.equal(await page.locator(".say b").count(), 0);
});

test("the experiment is given and taken, and what it is not is refused", async (t) => {
  const { page } = await embedded(t, () => lab("", QUICK));
  const answers = await page.evaluate(async () => {
    const element = document.querySelector("mesero-lab");
    const before = await element.getState();
    await element.setState({ code: "print(6 * 7)\n" });
    const { stdout } = await element.run();
    const refusals = [];
    for (const wrong of [undefined, null, 7, "x", {}, { code: 7 }, { blocks: [] }, { blocks: { version: 99 } }]) {
      refusals.push(await element.setState(wrong).then(() => "taken", ({ message }) => message));
    }
    return { before, after: await element.getState(), stdout, refusals: [...new Set(refusals)] };
  });
  assert.match(answers.before.code, /^import asyncio\nasyncio.run/, "without the margin of the page's source");
  assert.equal(answers.after.code, "print(6 * 7)\n");
  assert.equal(answers.stdout, "42\n");
  assert.ok(!answers.refusals.includes("taken") && answers.refusals.length > 0, String(answers.refusals));
});

test("a run is stopped from outside, and a second one is refused meanwhile", async (t) => {
  const { page } = await embedded(t, () => lab("", program("while True: pass")));
  const [refusal, outcome] = await page.evaluate(async () => {
    const element = document.querySelector("mesero-lab");
    const running = element.run();
    const refusal = await element.run().catch(({ message }) => message);
    await element.stop();
    return [refusal, (await running).outcome];
  });
  assert.match(refusal, /running/);
  assert.equal(outcome, "stopped");
});

test("two embeds do not hear each other, and forged messages are heard by none", async (t) => {
  const two = lab("id=a", program("print('a')")) + lab("id=b", program("print('b')"));
  const { page, problems } = await embedded(t, () => two);
  await Promise.all([heard(page, "ready", "a"), heard(page, "ready", "b")]);
  const forge = () => {
    const targets = [window, window.parent, ...[...document.querySelectorAll("iframe")].map((one) => one.contentWindow)];
    const bodies = [
      null, 7, "hello", [], {}, { mesero: "hello" }, { mesero: "port" }, { mesero: {} }, { call: "run", id: 1 },
      { call: "setState", value: '{"code":"print(666)"}' }, { event: "run-end", value: '{"stdout":"forged"}' },
    ];
    for (const target of targets) for (const body of bodies) target.postMessage(body, "*");
    for (const target of targets.slice(1)) {
      const { port1, port2 } = new MessageChannel();
      target.postMessage({ mesero: "port", state: '{"code":"print(666)"}' }, "*", [port2]);
      for (const body of [...bodies, { call: "run", id: {} }, { call: "setState", id: 1 }]) port1.postMessage(body);
    }
  };
  await page.evaluate(forge); // a second port, from the page around
  await page.frames()[1].evaluate(forge); // from within one of the frames
  const result = await page.evaluate(() => document.querySelector("#a").run());
  assert.equal(result.stdout, "a\n");
  const told = await page.evaluate(() => heard.filter(([, name]) => name.startsWith("run")).map(([id]) => id));
  assert.deepEqual(told, ["a", "a"]);
  const other = await page.evaluate(() => document.querySelector("#b").run());
  assert.equal(other.stdout, "b\n");
  assert.deepEqual(problems, []);
});

test("the frame is as high as what it shows, and comes to rest", async (t) => {
  const { page } = await embedded(t, () => `<div style="width: 700px">${lab("", QUICK)}</div>`);
  await heard(page, "resize");
  await page.evaluate(() => document.querySelector("mesero-lab").run());
  const look = () =>
    page.evaluate(async () => {
      await new Promise((later) => setTimeout(later, 500));
      return { height: document.querySelector("iframe").offsetHeight, count: heard.filter(([, name]) => name === "resize").length };
    });
  const before = await look();
  assert.deepEqual(await look(), before, "no more changes");
  const inside = await page.frames()[1].evaluate(() => ({
    height: document.body.getBoundingClientRect().height,
    scrolls: document.documentElement.scrollHeight > innerHeight + 1,
  }));
  assert.ok(Math.abs(before.height - inside.height) <= 1 && !inside.scrolls, JSON.stringify([before, inside]));
  await page.evaluate(() => (document.querySelector("div").style.width = "330px"));
  const narrow = await look();
  assert.ok(narrow.height > before.height && narrow.count < before.count + 8, JSON.stringify([before, narrow]));
  assert.deepEqual(await look(), narrow);
});

test("the theme of the page around is followed live", async (t) => {
  const { page } = await embedded(t, () => lab("theme=auto", QUICK), { colorScheme: "light" });
  await heard(page, "ready");
  const theme = (wanted) => page.frames()[1].locator(`html[data-theme=${wanted}]`).waitFor({ timeout: 5_000 });
  await theme("light");
  await page.evaluate(() => document.body.setAttribute("data-md-color-scheme", "slate"));
  await theme("dark");
  await page.evaluate(() => document.body.setAttribute("data-md-color-scheme", "default"));
  await theme("light");
  await page.evaluate(() => document.body.removeAttribute("data-md-color-scheme"));
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await theme("dark");
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "auto"));
  await theme("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await theme("dark");
  await page.evaluate(() => document.querySelector("mesero-lab").setAttribute("theme", "light"));
  await theme("light");
});

test("neither focus nor scroll is taken from the page around", async (t) => {
  const body = `<input autofocus><p style="height: 400px"></p>${lab("start=visible", QUICK)}<p style="height: 2000px"></p>`;
  const { page } = await embedded(t, () => body);
  await page.locator("input").focus();
  await page.evaluate(() => scrollTo(0, 50));
  await heard(page, "run-end");
  await page.evaluate(() => document.querySelector("mesero-lab").run());
  const seen = await page.evaluate(() => [document.activeElement.tagName, scrollY]);
  assert.deepEqual(seen, ["INPUT", 50]);
});

test("an element that leaves takes its listeners along, and comes back with what was typed", async (t) => {
  const head = () => `<script>
    window.listening = 0;
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (kind, act, options) {
      if (options?.signal) {
        listening += 1;
        options.signal.addEventListener("abort", () => (listening -= 1));
      } else if (this === window && kind === "message") listening += 1000;
      return addEventListener.call(this, kind, act, options);
    };
  </script>`;
  const { page } = await embedded(t, () => lab("", QUICK), { head });
  await heard(page, "ready");
  assert.ok((await page.evaluate(() => listening)) > 0);
  const left = await page.evaluate(async () => {
    const element = document.querySelector("mesero-lab");
    await element.setState({ code: "print('typed')\n" });
    const pending = element.run();
    element.remove();
    window.element = element;
    const refused = await pending.then(({ stdout }) => stdout, ({ message }) => message);
    return [listening, refused, await element.run().catch(({ message }) => message), document.querySelectorAll("iframe").length];
  });
  assert.equal(left[0], 0);
  assert.match(left[1], /closed/);
  assert.match(left[2], /not in the page/);
  const again = await page.evaluate(async () => {
    document.body.append(element);
    return (await element.run()).stdout;
  });
  assert.equal(again, "typed\n");
});

test("an experiment that is only to be read is run and not changed", async (t) => {
  const { page } = await embedded(t, () => lab("readonly lab=race lang=en height=700"), { viewport: { width: 1200, height: 800 } });
  await heard(page, "ready");
  const frame = page.frames()[1];
  assert.equal(await frame.locator(".tree :is(button, input):not(:disabled)").count(), 0);
  await frame.getByRole("tab", { name: "Python" }).click();
  assert.equal(await frame.locator(".code-bar button").count(), 0);
  assert.equal((await page.evaluate(() => document.querySelector("mesero-lab").run())).outcome, "finished");
});
