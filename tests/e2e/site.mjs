// The built site as a visitor gets it: dist/ on a plain static server under a sub-path, in a real Chromium.

import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** The folder that is deployed. */
export const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const SUB_PATH = "/some/course/mesero/";
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves a folder, dist/ unless told otherwise, on a free loopback port. */
export async function serve(folder = dist) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    try {
      if (!pathname.startsWith(SUB_PATH)) throw new Error("outside the site");
      const file = pathname.slice(SUB_PATH.length) || "index.html";
      const body = await readFile(folder + file);
      // A sandboxed frame has no origin of its own: to it every file is another site's.
      const headers = { "access-control-allow-origin": "*", "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${SUB_PATH}`,
    close() {
      server.close();
      server.closeAllConnections(); // a browser keeps some open in case it needs them
    },
  };
}

/** The machine's own Chromium or Chrome, and its switches; `more` are further ones. */
function browser(more = []) {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const found = execFileSync("sh", ["-c", names.map((name) => `command -v ${name}`).join(" || ")], { encoding: "utf8" });
  return { executablePath: found.trim(), args: ["--no-sandbox", "--disable-background-networking", ...more] };
}

/** Starts the browser without a window; `more` are further switches of its own. */
export const launch = (more) => chromium.launch(browser(more));

/** Starts it for one test as somebody has it who has set it so (the browser's own preferences); gives a context. */
export async function launchAs(t, preferences) {
  const folder = await mkdtemp(join(tmpdir(), "mesero-person-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, { ...browser(), viewport: { width: 1280, height: 800 } });
  t.after(async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return context;
}

/**
 * Opens the site for one test and closes it again behind it.
 * @param t the test's context
 * @param options `query`: what follows the address; `kept`: what the browser has kept from before, by its names; the rest
 * goes to Playwright's `newPage` (viewport, locale …)
 * @returns `page`, and `problems`: what the console and the policy complained of so far
 */
export async function open(t, { query = "", kept = {}, ...options } = {}) {
  const site = await serve();
  t.after(site.close);
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage(options);
  await page.addInitScript((kept) => Object.assign(localStorage, kept), kept);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  await page.goto(site.address + query, { waitUntil: "networkidle" });
  return { page, problems, address: site.address };
}
