// <mesero-lab>: Mesero in a frame of somebody's page. What it takes and gives stands in embed.html; the other side of the
// wire is browser/embed.rs. Values cross as JSON, so that nothing but text comes in.

import { hostTheme, watchTheme } from "./theme.js";

const PAGE = new URL("./", import.meta.url);
const EVENTS = ["ready", "change", "run-start", "run-end", "resize", "error"];
const CLOSED = "mesero-lab: the frame was closed";
/** How high the frame is before Mesero has said how high it would like to be, in CSS pixels. */
const FIRST_HEIGHT = 480;

class MeseroLab extends HTMLElement {
  static observedAttributes = ["lab", "lang", "theme", "view", "readonly", "start", "height"];

  #frame; // while there is one
  #port; // once the frame has said hello
  #isFresh = false; // whether a page was loaded in the frame since
  #gone; // aborted when the element leaves the page
  #state; // the experiment as it was last heard of
  #ready = deferred();
  #calls = new Map();
  #count = 0;

  /** Runs the experiment; promises its result. */
  run() {
    return this.#call("run");
  }

  /** Ends the run. */
  stop() {
    return this.#call("stop");
  }

  /** Promises the experiment as it is: what a link to it holds. */
  getState() {
    return this.#call("getState");
  }

  /** Opens such an experiment; `{ code: "…" }` is a program. */
  async setState(state) {
    await this.#call("setState", state);
    this.#state = state;
  }

  connectedCallback() {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    addEventListener("message", (event) => this.#heard(event), { signal });
    watchTheme(() => this.#dress(), signal);
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#open();
      },
      { rootMargin: "600px" },
    );
    near.observe(this);
    signal.addEventListener("abort", () => near.disconnect());
    this.style.display ||= "block";
    this.style.minHeight = this.#isAuto ? `${FIRST_HEIGHT}px` : `${this.getAttribute("height")}px`;
  }

  disconnectedCallback() {
    this.#gone.abort();
    this.#close();
  }

  attributeChangedCallback(name) {
    if (!this.#frame) return;
    if (name === "theme") {
      this.#dress();
    } else {
      if (name === "lab") this.#state = undefined;
      this.#close();
      this.#open();
    }
  }

  /** Whether the frame is as high as what it shows. */
  get #isAuto() {
    return !(this.getAttribute("height") > 0);
  }

  get #theme() {
    const own = this.getAttribute("theme");
    return own === "light" || own === "dark" ? own : hostTheme();
  }

  #open() {
    if (this.#frame) return;
    const address = new URL(PAGE);
    const ask = { embed: 1, theme: this.#theme, height: this.#isAuto ? "auto" : this.getAttribute("height") };
    for (const name of ["lab", "lang", "view", "readonly"]) {
      if (this.hasAttribute(name)) ask[name] = this.getAttribute(name);
    }
    address.search = new URLSearchParams(ask);
    this.#state ??= this.#program();
    const frame = (this.#frame = document.createElement("iframe"));
    frame.title = this.getAttribute("aria-label") ?? "Mesero";
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-downloads");
    frame.allow = "clipboard-write";
    frame.style.cssText = "display: block; width: 100%; border: 0";
    frame.style.height = this.style.minHeight;
    frame.addEventListener("load", () => (this.#isFresh = true));
    frame.src = address;
    this.append(frame);
  }

  #close() {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#forget();
  }

  /** Forgets the page in the frame, which is gone. */
  #forget() {
    this.#port?.close();
    this.#port = undefined;
    for (const { refuse } of [this.#ready, ...this.#calls.values()]) refuse(new Error(CLOSED));
    this.#calls.clear();
    this.#ready = deferred();
  }

  /** The program inside the element, if there is one, without the margin that the page's own source gives it. */
  #program() {
    const text = this.querySelector("script[type='text/x-python']")?.textContent;
    if (!text?.trim()) return;
    const lines = text.replace(/^\s*\n/, "").trimEnd().split("\n");
    const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    return { code: `${lines.map((line) => line.slice(margin)).join("\n")}\n` };
  }

  #dress() {
    this.#port?.postMessage({ call: "theme", value: this.#theme });
  }

  /** What any window says: only our own frame's hello counts, and is answered with a port, which only it has. */
  #heard({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (data?.mesero === "error") this.#tell("error", { message: String(data.message) });
    if (data?.mesero !== "hello") return;
    if (this.#port && !this.#isFresh) return; // it has been answered
    if (this.#port) this.#forget(); // Mesero had to start afresh
    this.#isFresh = false;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => this.#told(event.data);
    const opening = { mesero: "port", state: JSON.stringify(this.#state), start: this.getAttribute("start") };
    source.postMessage(opening, "*", [port2]); // its origin has no name
  }

  /** What our frame says: the answer to a call, or something that happened. */
  #told({ id, event, value, error }) {
    const detail = value === undefined ? undefined : JSON.parse(value);
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (call) return error === undefined ? call.keep(detail) : call.refuse(new Error(error));
    if (event === "ready") this.#ready.keep();
    if (event === "change") this.#state = detail;
    if (event === "resize" && this.#isAuto) this.#frame.style.height = this.style.minHeight = `${detail.height}px`;
    if (EVENTS.includes(event)) this.#tell(event, detail);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(`mesero-${event}`, { detail, bubbles: true }));
  }

  async #call(call, value) {
    if (!this.isConnected) throw new Error("mesero-lab: it is not in the page");
    this.#open();
    await this.#ready.promise;
    if (!this.#port) throw new Error(CLOSED);
    const answer = deferred();
    const id = (this.#count += 1);
    this.#calls.set(id, answer);
    this.#port.postMessage({ call, id, value: JSON.stringify(value ?? null) });
    return answer.promise;
  }
}

function deferred() {
  const parts = {};
  parts.promise = new Promise((keep, refuse) => Object.assign(parts, { keep, refuse }));
  parts.promise.catch(() => {}); // nobody may be waiting
  return parts;
}

if (!customElements.get("mesero-lab")) customElements.define("mesero-lab", MeseroLab);
