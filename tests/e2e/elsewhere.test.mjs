// Where other tools put an embed: the output of a notebook's cell, and pages that a script puts together and takes apart, as
// Docusaurus does with MDX. Sites that are built stand in docs.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded, heard, program } from "./host.mjs";
import { slowServer } from "./slow-server.mjs";

/** What `IPython.display.IFrame` writes for the example of embed.html. */
const ofNotebook = (mesero) => `<iframe width="100%" height="640" src="${mesero}?embed=1&lab=gather&lang=en"
  frameborder="0" allowfullscreen sandbox="allow-scripts allow-popups allow-downloads"></iframe>`;

/** Runs what is in the innermost frame. */
async function run(frame) {
  assert.equal(await frame.locator("html").getAttribute("lang"), "en");
  await frame.locator("button.run").click();
  await frame.locator(".say b").first().waitFor({ timeout: 20_000 });
}

test("a notebook's output holds the frame, in the notebook's page or in a sandbox of its own", async (t) => {
  // Jupyter puts an output into its page; Colab and editors put it into a frame that may run scripts and has no origin.
  const boxed = (html) => `<iframe sandbox="allow-scripts" width="1200" height="700" srcdoc="${html.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;
  const both = (mesero) => `<div>${ofNotebook(mesero)}</div>${boxed(ofNotebook(mesero))}`;
  const { page, problems } = await embedded(t, both, { viewport: { width: 1280, height: 1500 } });
  await run(page.frameLocator("div iframe"));
  await run(page.frameLocator("iframe[srcdoc]").frameLocator("iframe"));
  assert.deepEqual(problems, []);
});

test("a page that a script puts together shows it, changes it and takes it away again", async (t) => {
  const { page, problems } = await embedded(t, () => "<main></main>");
  // As React does: the element with its attributes, then its children, then all of it into the page; changes one by one.
  const seen = await page.evaluate(async () => {
    const main = document.querySelector("main");
    const mount = (attributes, source) => {
      const element = document.createElement("mesero-lab");
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const script = document.createElement("script");
      script.setAttribute("type", "text/x-python");
      script.append(source);
      element.append(script);
      main.replaceChildren(element);
      return element;
    };
    const first = mount({ lang: "en" }, "print('one')\n");
    const one = await first.run();
    const pending = first.run();
    const second = mount({ lang: "es", view: "result" }, "print('two')\n");
    const gone = await pending.then(() => "ran", ({ message }) => message);
    const two = await second.run();
    second.setAttribute("view", "full");
    const again = await second.run();
    main.replaceChildren();
    return [one.stdout, gone, two.stdout, again.stdout, document.querySelectorAll("iframe").length];
  });
  assert.deepEqual(seen, ["one\n", "mesero-lab: the frame was closed", "two\n", "two\n", 0]);
  assert.deepEqual(problems, []);
});

test("going from page to page leaves neither frames nor listeners nor elements behind", async (t) => {
  const { page } = await embedded(t, () => "<main></main>");
  const debug = await page.context().newCDPSession(page);
  const visit = () =>
    page.evaluate(async () => {
      const element = document.createElement("mesero-lab");
      document.querySelector("main").replaceChildren(element);
      await element.getState();
      element.remove();
      window.heard.length = 0; // the host page's own notes
    });
  const count = async () => {
    await debug.send("HeapProfiler.collectGarbage");
    return debug.send("Memory.getDOMCounters");
  };
  for (let at = 0; at < 2; at += 1) await visit();
  const before = await count();
  for (let at = 0; at < 6; at += 1) await visit();
  const stays = (after) => ["documents", "jsEventListeners", "nodes"].filter((what) => after[what] > before[what]);
  let after = await count();
  // Chromium lets go of a frame in its own time.
  for (let tries = 0; tries < 50 && stays(after).length > 0; tries += 1) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    after = await count();
  }
  assert.deepEqual(stays(after), [], `${JSON.stringify(before)}, then ${JSON.stringify(after)}`);
  assert.equal(page.frames().length, 1);
});

test("an experiment that takes another's place in the same element brings its own program", async (t) => {
  const { page } = await embedded(t, () => '<mesero-lab lab="race" lang="en"></mesero-lab>');
  await heard(page, "ready");
  const [before, after] = await page.evaluate(async () => {
    const element = document.querySelector("mesero-lab");
    const before = JSON.stringify(await element.getState());
    element.setAttribute("lab", "shield");
    return [before, JSON.stringify(await element.getState())];
  });
  assert.notEqual(before, after);
});

test("an embedding page starts a program and never its network: nothing is asked for before the person allows it", async (t) => {
  const server = await slowServer(t);
  const source = program(`import requests\nprint(requests.get("${server.address}/one").status_code)`);
  const body = () => `<mesero-lab lang="en" start="visible">${source}</mesero-lab>`;
  const { page, requests, problems } = await embedded(t, body, { viewport: { width: 1280, height: 900 } });
  await heard(page, "run-start");
  const frame = page.frames()[1];
  const dialog = frame.getByRole("dialog");
  await dialog.getByText(server.host).waitFor({ timeout: 20_000 });
  // Neither the page around nor a script in the frame can answer.
  await page.evaluate(() => document.querySelector("mesero-lab").run().catch(() => {}));
  await frame.evaluate(() => document.querySelectorAll("dialog button").forEach((button) => button.click()));
  assert.deepEqual([server.asked, requests.filter((url) => url.startsWith(server.address))], [[], []]);
  await dialog.getByRole("button", { name: "Allow", exact: true }).click();
  assert.equal((await heard(page, "run-end")).stdout, "200\n");
  assert.deepEqual(server.asked, ["GET /one"]);
  assert.deepEqual(problems, []);
});
