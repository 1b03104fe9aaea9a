// When the program itself fails, what was typed is saved, the page begins afresh with it, and says what happened. Once:
// a page that fails again soon after stays as it is, and shows what was typed.

/** How long a fresh page must have stood, in milliseconds, for its next failure to be another one. */
const CALM = 10_000;
/** What the person's work is kept under (ui/state/work.rs). */
const WORK = ["mesero.code", "mesero.tree"];

const { memory, failure, name } = handedOver();
if (failure !== undefined) window.name = name;

// What browser/storage.rs holds where the browser keeps nothing.
globalThis.meseroMemory = new Map(memory);

const began = performance.now();
let isFailing = false;

/** Says that the page cannot go on, in place of what it cannot say itself. */
export function fail(error) {
  isFailing = true;
  const failed = document.getElementById("start-failed");
  failed.querySelector("pre").textContent = String(error);
  failed.hidden = false;
  if (parent !== window) parent.postMessage({ mesero: "error", message: String(error) }, "*");
  throw error;
}

/** Begins afresh after the program has failed with this. */
export function recover(error) {
  if (isFailing) return;
  isFailing = true;
  console.error(error);
  // The program's calls have all come back by then.
  setTimeout(() => {
    dispatchEvent(new Event("pagehide")); // as when one leaves: what was typed last is kept
    if (failure !== undefined && performance.now() - began < CALM) {
      offerWork();
      fail(error);
    }
    const over = { mesero: true, memory: [...globalThis.meseroMemory], failure: String(error), name: window.name };
    window.name = JSON.stringify(over);
    location.reload();
  });
}

/** The program calls this as it panics; what catches the error afterwards may swallow it. */
globalThis.meseroPanicked = recover;

/** Whether an error came out of the program. */
export const isOurs = (error) => error instanceof WebAssembly.RuntimeError || /\bwasm\b/.test(error?.stack);

addEventListener("error", ({ error }) => isOurs(error) && recover(error));
addEventListener("unhandledrejection", ({ reason }) => isOurs(reason) && recover(reason));

if (failure !== undefined) {
  const restarted = document.getElementById("restarted");
  restarted.querySelector("pre").textContent = failure;
  restarted.querySelector("button").addEventListener("click", () => (restarted.hidden = true));
  restarted.hidden = false;
}

/** What the page before handed over: the window's name outlasts it, where there is no origin and no storage too. */
function handedOver() {
  try {
    const over = JSON.parse(window.name);
    return over.mesero ? over : {};
  } catch {
    return {};
  }
}

/** Shows what was typed, which may be what makes the page fail, and a way to begin without it. */
function offerWork() {
  const lost = document.getElementById("typed");
  const value = (key) => globalThis.meseroMemory.get(key) ?? kept()?.getItem(key);
  lost.querySelector("textarea").value = WORK.map(value).filter(Boolean).join("\n\n");
  lost.querySelector("button").addEventListener("click", () => {
    for (const key of WORK) {
      globalThis.meseroMemory.delete(key);
      kept()?.removeItem(key);
    }
    location.reload();
  });
  lost.hidden = false;
}

/** The browser's storage; merely touching it throws where it is blocked. */
function kept() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
