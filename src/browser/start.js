// Starts the page, and holds the doors to what is loaded only when it is wanted.

import { fail, isOurs, recover } from "./recovery.js";

// The code editor. Rust calls this as `meseroEditor()`; the promise's value is the module, see editor/editor.js.
globalThis.meseroEditor = () => import("./editor/editor.js");

// The browser's own file store. Rust calls this as `meseroFiles()`; the promise's value is the module, see files/store.js.
globalThis.meseroFiles = () => import("./files/store.js");

// Web Workers for a program's processes. Rust calls this as `meseroProcess()`; see processes/processes.js.
globalThis.meseroProcess = (...given) => import("./processes/processes.js").then(({ start }) => start(...given));

const { script, program } = document.querySelector("meta[name=mesero-files]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// The program's second part (see split.js), which finds all that it needs in the first.
const later = at(program.replace("_bg.wasm", "_later.wasm"));
let first;

// Rust calls this where it cannot go on without the second part and that is not there (yet). A request that is waited for gives bytes only as a text.
globalThis.meseroLater = () => {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", later, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first });
  } catch (error) {
    fail(error);
  }
};

// Where it can't be had now, who needs it asks again.
const fetchLater = () => WebAssembly.compileStreaming(fetch(later)).catch(() => {});
const join = async (part) => WebAssembly.instantiate(await part, { first }).catch(() => {});

// A lab, a link and an embedding page need more than a first visit does, and get both at once; a site that is kept here has
// it at hand.
const all = (location.search || location.hash || (parent === window && navigator.serviceWorker?.controller)) && fetchLater();

// Compiled while the script that goes with it is still read. Where that can't be (a host that gives wasm another type), the script has its own ways.
const compiled = WebAssembly.compileStreaming(fetch(at(program))).catch(() => at(program));

try {
  const { default: load, begin, show } = await import(at(script));
  first = await load({ module_or_path: await compiled });
  if (all) await join(all);
  begin();
  // What a script runs as soon as it can has asked for its turn by then, and does not wait until the page is drawn.
  await Promise.resolve();
  await new Promise((turn) => setTimeout(turn));
  show();
  if (!all) setTimeout(() => join(fetchLater())); // behind the page
} catch (error) {
  if (isOurs(error)) recover(error);
  else fail(error);
}

// For when there is no network; not in another page's frame, and not on the machine itself, where one develops.
const isOwnMachine = /^(localhost|127\.|\[::1\])/.test(location.hostname);
if (parent === window && isSecureContext && !isOwnMachine) import("./offline/register.js").catch(() => {});
