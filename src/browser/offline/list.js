// Writes the site's service worker once all its other files are there (a hook in Trunk.toml): worker.js, after the list of
// them and a version that changes with any.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const WORKER = "offline.js";

const site = `${process.env.TRUNK_STAGING_DIR}/`;
const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = entries.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(site.length).replace(/^\/+/, ""));
const files = paths.filter((path) => path !== WORKER).sort();

const digest = createHash("sha256");
for (const file of files) digest.update(file).update(readFileSync(site + file));
const version = digest.digest("hex").slice(0, 16);

const worker = readFileSync(new URL("worker.js", import.meta.url), "utf8");
const list = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
writeFileSync(site + WORKER, list + worker);
