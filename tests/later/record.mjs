// Writes src/browser/later.txt (`make later`): what a first visit leaves alone, by its place in the source. The site that
// `make later` builds notes which functions are called; this pays it a first visit for each kind of visitor.

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { place } from "../../src/browser/place.js";
import { firstRun, VISITORS } from "../e2e/first-run.mjs";
import { launch, serve } from "../e2e/site.mjs";

/** Smaller than this, in bytes, and a door costs about as much as what it leads to. */
const SMALLEST = 30;
/** What a visit may need by chance: a figure that prints otherwise, a table that grows. */
const BY_CHANCE = /^(core::(num::imp|fmt::float)|hashbrown::raw|dlmalloc|std::panicking)/;

const site = await serve(fileURLToPath(new URL("../../target/watched/", import.meta.url)));
const browser = await launch();

/** Every function of the program, by its size, a space, and its Rust name, and whether one of the visits called it. */
const functions = new Map();
/** Keeps the page from its work again and again, for longer and longer, as a machine does that has other things to do. */
function disturb() {
  let times = 0;
  setInterval(() => {
    const end = performance.now() + (times++ % 8) * 50;
    while (performance.now() < end);
  }, 100);
}

// Each comes on a machine with nothing else to do, on a slow one and on a busy one: what is late is told otherwise.
const MOODS = [async () => {}, throttle, (page) => page.addInitScript(disturb)];

async function throttle(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 8 });
}

for (const [visitor, mood] of VISITORS.flatMap((visitor) => MOODS.map((mood) => [visitor, mood]))) {
  const page = await browser.newPage(visitor);
  await mood(page);
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...all) => {
      const instance = await instantiate(...all);
      globalThis.programExports ??= instance.exports; // the second part comes after it
      return instance;
    };
  });
  await firstRun(page, site.address);
  const globals = await page.evaluate(() => {
    const watched = Object.entries(globalThis.programExports).filter(([name]) => /^\d+ /.test(name));
    return watched.map(([name, { value }]) => [name, value]);
  });
  for (const [name, called] of globals) functions.set(name, functions.get(name) || called === 1);
  await page.close();
}
await browser.close();
site.close();

// A tree of places: under each, how many bytes of functions there are, and whether any of them was called.
const root = { bytes: 0, called: false, inner: new Map() };
for (const [name, called] of functions) {
  const [, size, rust] = name.match(/^(\d+) (.*)$/s);
  let here = root;
  for (const part of place(rust).split("::")) {
    if (!here.inner.has(part)) here.inner.set(part, { bytes: 0, called: false, inner: new Map() });
    here = here.inner.get(part);
    here.bytes += Number(size);
    here.called ||= called;
  }
}
const paths = [];
(function list({ inner }, path) {
  for (const [part, it] of inner) {
    if (it.bytes < SMALLEST) continue;
    if (it.called) list(it, `${path}${part}::`);
    else if (!BY_CHANCE.test(path + part)) paths.push(path + part);
  }
})(root, "");

const HEAD = `# What a first visit leaves alone (tests/e2e/first-run.mjs), by its place in the source: split.js moves it to the program's
# second part. Written by \`make later\`; what is not named here stays in the first part.
`;
await writeFile(new URL("../../src/browser/later.txt", import.meta.url), `${HEAD}\n${paths.sort().join("\n")}\n`);
const called = [...functions.values()].filter(Boolean).length;
console.log(`${paths.length} places; ${called} of ${functions.size} functions are called`);
