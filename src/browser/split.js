// Splits the program in two after Trunk has built it (a hook in Trunk.toml): what the page and a first run need stays in
// …_bg.wasm, and what later.txt names goes to …_later.wasm, which start.js loads behind the page.
//
// The two share memory, stack and tables. Where the first part calls a function that was moved, it has a door left: a few
// instructions that look into a table, `doors`, where the second part puts its functions when it arrives, and that ask for
// the second part (`load_later` in later.rs) while nothing stands there. Constants that only the second part reads come
// with it (constants.js).

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { divide, joined } from "./constants.js";
import { place } from "./place.js";
import { watch } from "./watch.js";

const DOORS = "doors";
const FIRST = "first";
const PRUNE = "remove-unused-module-elements";

const staging = `${process.env.TRUNK_STAGING_DIR}/`;
const built = readdirSync(staging).find((name) => name.endsWith("_bg.wasm"));
const program = readFileSync(staging + built);
const paths = readFileSync(new URL("later.txt", import.meta.url), "utf8").split("\n").filter((line) => /^\w/.test(line));

/** A module of its own from what Trunk built, in which functions still have their Rust names. */
const read = () => binaryen.readBinary(program);

/** All that a module has of one kind: Function, Export, Table, Global, DataSegment or ElementSegment. */
function all(kind, module) {
  const references = Array.from({ length: module[`getNum${kind}s`]() }, (_, at) => module[`get${kind}ByIndex`](at));
  return references.map((reference) => ({ reference, ...(module[`get${kind}Info`] ?? binaryen[`get${kind}Info`])(reference) }));
}

/** Whether later.txt names the place of a function in the source, or one that it lies in. */
function isLater({ name }) {
  return paths.some((path) => `${place(name)}::`.startsWith(`${path}::`));
}

const moved = all("Function", read()).filter((it) => !it.base && isLater(it));
const isMoved = new Set(moved.map(({ name }) => name));

/** What the two parts call a thing between them, where Rust's names would weigh as much as the program. */
const shorts = new Map();
function short(kind, name) {
  const key = `${kind} ${name}`;
  if (!shorts.has(key)) shorts.set(key, `.${shorts.size.toString(36)}`);
  return shorts.get(key);
}

/** The program with a door in place of each moved function. */
function withDoors() {
  const module = read();
  const { i32, funcref, none } = binaryen;
  const load = binaryen.getExportInfo(module.getExport("load_later")).value;
  module.addTable(DOORS, moved.length, moved.length);
  // Gives back the number of a door when what is behind it is there.
  const number = () => module.local.get(0, i32);
  const absent = module.ref.is_null(module.table.get(DOORS, number(), funcref));
  module.addFunction("open", i32, i32, [], module.block(null, [module.if(absent, module.call(load, [], none)), number()], i32));
  moved.forEach(({ name, params, results }, at) => {
    const values = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    const open = module.call("open", [module.i32.const(at)], i32);
    binaryen.Function.setBody(module.getFunction(name), module.call_indirect(DOORS, open, values, params, results));
  });
  return module;
}

/** The moved functions, and with them what no other function calls; the rest it imports from the first part. */
function secondPart() {
  const stays = withDoors();
  stays.runPasses([PRUNE]);
  const module = read();
  for (const { name } of all("Export", module)) module.removeExport(name);
  for (const { name } of all("ElementSegment", module)) module.removeElementSegment(name);
  const imported = all("Function", module).filter(({ base }) => base);
  for (const { name, params, results } of [...imported, ...all("Function", stays).filter(({ base }) => !base)]) {
    if (isMoved.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, FIRST, short("Function", name), params, results);
  }
  module.addTable(DOORS, moved.length, moved.length);
  module.addActiveElementSegment(DOORS, DOORS, [...isMoved], module.i32.const(0));
  for (const { name } of all("Table", module)) module.addTableImport(name, FIRST, short("Table", name));
  for (const { name, type, mutable } of all("Global", module)) {
    module.addGlobalImport(name, FIRST, short("Global", name), type, mutable);
  }
  module.runPasses([PRUNE]);
  return module;
}

/** The program without them, which lets the second part have what it asks for. */
function firstPart(later) {
  const module = withDoors();
  for (const kind of ["Function", "Table", "Global"]) {
    for (const { name, module: from, base } of all(kind, later)) {
      if (from === FIRST) module[`add${kind}Export`](name, base);
    }
  }
  module.runPasses([PRUNE]);
  return module;
}

/** Gives each part its constants. */
function share(first, later) {
  const segments = all("DataSegment", first).map((segment) => ({ ...segment, data: new Uint8Array(segment.data) }));
  const { reached, unreached } = divide(segments, first.emitBinary());
  first.setMemory(first.getMemoryInfo().initial, -1, null, placed(first, [joined(reached)]));
  later.setMemory(0, -1, null, placed(later, unreached));
  later.addMemoryImport("0", FIRST, "memory");
}

/** Segments as a module takes them. */
const placed = (module, segments) => segments.map((it) => ({ ...it, offset: module.i32.const(it.offset) }));

if (process.env.MESERO_WATCH) {
  const whole = read();
  watch(staging + built, whole, all("Function", whole));
  process.exit();
}
const later = secondPart();
const first = firstPart(later);
share(first, later);

// The two fit only one another: both are named for what they hold.
binaryen.setDebugInfo(false);
const parts = { bg: first.emitBinary(), later: later.emitBinary() };
const digest = createHash("sha256").update(parts.bg).update(parts.later).digest("hex").slice(0, 16);
for (const [part, bytes] of Object.entries(parts)) writeFileSync(`${staging}mesero-${digest}_${part}.wasm`, bytes);
unlinkSync(staging + built);
const page = `${staging}index.html`;
writeFileSync(page, readFileSync(page, "utf8").replaceAll(built, `mesero-${digest}_bg.wasm`));
