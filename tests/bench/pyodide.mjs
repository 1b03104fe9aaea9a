// Pyodide, CPython in WebAssembly: what Mesero's speed is held against.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../e2e/site.mjs";

const VERSION = "314.0.7";
const prefix = fileURLToPath(new URL("../../target/bench/", import.meta.url));
const folder = `${prefix}node_modules/pyodide/`;

/** Opens a page with Pyodide, installing that for the bench alone; the answer runs a program and says what it printed. */
export async function openPyodide(browser) {
  if (!existsSync(`${folder}pyodide.mjs`)) {
    const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", prefix, `pyodide@${VERSION}`];
    execFileSync("npm", install, { stdio: "ignore" });
  }
  const site = await serve(folder);
  const page = await browser.newPage();
  await page.goto(`${site.address}package.json`); // any page of that address will do
  await page.evaluate(async (address) => {
    const { loadPyodide } = await import(`${address}pyodide.mjs`);
    globalThis.pyodide = await loadPyodide();
  }, site.address);
  const run = (source) =>
    page.evaluate(async (source) => {
      let printed = "";
      globalThis.pyodide.setStdout({ batched: (line) => (printed += line) });
      await globalThis.pyodide.runPythonAsync(source);
      return printed;
    }, source);
  return { run, close: () => page.close().then(site.close) };
}
