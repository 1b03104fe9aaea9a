// Starts the page, and holds the door to what is loaded only when it is wanted.

// The code editor. Rust calls this as `meseroEditor()`; the promise's value is the module, see editor/editor.js.
globalThis.meseroEditor = () => import("./editor/editor.js");

try {
  const { script, program } = document.querySelector("meta[name=mesero-files]").dataset;
  const at = (path) => new URL(path, document.baseURI).href;
  const { default: start } = await import(at(script));
  await start({ module_or_path: at(program) });
} catch (error) {
  const failed = document.getElementById("start-failed");
  failed.querySelector("pre").textContent = String(error);
  failed.hidden = false;
  throw error;
}
