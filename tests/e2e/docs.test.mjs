// What embed.html says about MkDocs Material and Sphinx, done as it says: the examples are taken from that page, the sites
// are built and opened, and what they embed runs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dist, launch, serve } from "./site.mjs";

const TOOLS = fileURLToPath(new URL("../../target/docs/bin/", import.meta.url));
const LETTERS = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The examples of embed.en.html, with the address where Mesero is. */
async function examples(address) {
  const page = await readFile(`${dist}embed.en.html`, "utf8");
  const texts = [...page.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, text]) => text);
  const plain = texts.map((text) => text.replaceAll(/&(lt|gt|amp);/g, (name) => LETTERS[name]));
  return plain.map((text) => text.replaceAll("https://HOST/", address));
}

/** Builds a site of these files with a tool, serves it, and runs what it embeds. */
async function build(t, files, tool, folderOf) {
  const mesero = await serve();
  t.after(mesero.close);
  const folder = await mkdtemp(join(tmpdir(), "mesero-docs-"));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "docs"));
  const site = await serve(join(folder, folderOf));
  t.after(site.close);
  const all = Object.entries(files(await examples(mesero.address), site.address));
  for (const [name, text] of all) await writeFile(join(folder, name), text);
  const [command, ...options] = tool;
  execFileSync(TOOLS + command, options, { cwd: folder, stdio: "pipe" });
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(site.address, { waitUntil: "load" });
  const { outcome } = await page.evaluate(() => document.querySelector("mesero-lab").run());
  assert.equal(outcome, "finished");
  const { height, width } = await page.locator("mesero-lab iframe").boundingBox();
  assert.ok(height > 300 && width > 300, `${width} × ${height}`);
  assert.deepEqual(problems, []);
  return page;
}

const find = (texts, start) => texts.find((text) => text.startsWith(start)) ?? assert.fail(`an example that begins ${start}`);

test("MkDocs Material, with its palette followed, and with a program of one's own", async (t) => {
  const files = (texts) => ({
    "mkdocs.yml": `site_name: A course
theme:
  name: material
  font: false
  palette:
    - {scheme: default, toggle: {icon: material/weather-night, name: Dark}}
    - {scheme: slate, toggle: {icon: material/weather-sunny, name: Light}}
${find(texts, "# mkdocs.yml")}
`,
    "docs/index.md": `# Gather\n\n${find(texts, "<mesero-lab lab=")}\n\n[Next](next.md)\n`,
    "docs/next.md": `# Next\n\n${find(texts, "<mesero-lab lang=")}\n`,
  });
  const page = await build(t, files, ["mkdocs", "build", "--quiet", "--no-directory-urls"], "site/");
  const theme = (wanted) => page.frameLocator("mesero-lab iframe").locator(`html[data-theme=${wanted}]`).waitFor({ timeout: 10_000 });
  await theme("light");
  await page.locator("label[title=Dark]").click();
  await theme("dark");
  await page.goto(new URL("next.html", page.url()).href, { waitUntil: "load" });
  assert.equal((await page.evaluate(() => document.querySelector("mesero-lab").run())).outcome, "finished");
});

test("MkDocs Material, whose pages take each other's place without being loaded (navigation.instant)", async (t) => {
  const files = (texts, address) => ({
    "mkdocs.yml": `site_name: A course
site_url: ${address}
theme:
  name: material
  font: false
  features: [navigation.instant]
${find(texts, "# mkdocs.yml")}
`,
    "docs/index.md": `# Gather\n\n[Forward](next.md)\n\n${find(texts, "<mesero-lab lab=")}\n`,
    "docs/next.md": `# Next\n\n[Back](index.md)\n\n${find(texts, "<mesero-lab lang=")}\n`,
  });
  const page = await build(t, files, ["mkdocs", "build", "--quiet", "--no-directory-urls"], "site/");
  await page.evaluate(() => (window.isTheSamePage = true));
  const labs = ["Forward", "Back", "Forward", "Back"];
  for (const link of labs) {
    const heading = link === "Forward" ? "Next" : "Gather";
    await page.getByRole("link", { name: link, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll("mesero-lab").length === 1);
    const result = await page.evaluate(() => document.querySelector("mesero-lab").run());
    assert.equal(result.outcome, "finished");
    assert.equal(await page.evaluate(() => document.querySelectorAll("mesero-lab iframe").length), 1);
  }
  assert.equal(await page.evaluate(() => window.isTheSamePage), true, "it was never loaded anew");
  assert.equal(page.frames().length, 2, "no frame stays behind");
});

test("Sphinx, with its own theme", async (t) => {
  const files = (texts) => ({
    "conf.py": `project = "A course"\n${find(texts, "# conf.py")}\n`,
    "index.rst": `Gather\n======\n\n${find(texts, ".. raw:: html")}\n`,
  });
  await build(t, files, ["sphinx-build", "-q", ".", "site"], "site/");
});
