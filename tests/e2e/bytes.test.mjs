// What a visitor downloads stays within its budget.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstVisit, secondPart, weigh, within } from "./downloads.mjs";
import { open } from "./site.mjs";

const BEFORE_THE_FIRST_RUN = 350_000;
const EDITOR = 150_000;
const ON_DEMAND = "on-demand/";

test("what loads before the first run", async (t) => {
  const { page, address } = await open(t);
  const fresh = await page.context().browser().newPage();
  const files = await firstVisit(fresh, address);
  assert.ok(files.some((file) => file.endsWith(".wasm")), "the program is among the files");
  assert.ok(!files.some((file) => file.startsWith(ON_DEMAND)), "the editor waits until it is wanted");
  const total = await weigh(files, (line) => t.diagnostic(line));
  t.diagnostic(`${total} bytes in brotli, of ${BEFORE_THE_FIRST_RUN}`);
  assert.ok(total <= BEFORE_THE_FIRST_RUN);
});

test("the program's second part, loaded behind the page", async (t) => {
  const files = await secondPart();
  assert.equal(files.length, 1);
  t.diagnostic(`${await weigh(files, (line) => t.diagnostic(line))} bytes in brotli, not counted before the first run`);
});

test("the editor, loaded on demand", async (t) => {
  const total = await weigh(await within(ON_DEMAND), (line) => t.diagnostic(line));
  t.diagnostic(`${total} bytes in brotli, of ${EDITOR}`);
  assert.ok(total > 0 && total <= EDITOR);
});
