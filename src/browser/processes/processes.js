// The processes of a program: Web Workers, each with the whole of Mesero's program in it and a memory of its own. Loaded when a
// program starts one.

const { script, program } = document.querySelector("meta[name=mesero-files]").dataset;
const at = (path) => new URL(path, document.baseURI).href;
const compile = (path) => WebAssembly.compileStreaming(fetch(at(path)));

/** Both parts of Mesero's program (see split.js), compiled once for all processes; the second is missing where it was not split. */
const compileAll = () => Promise.all([compile(program), compile(program.replace("_bg.", "_later.")).catch(() => null)]);
let compiled;

/**
 * Starts a process.
 * @param boot what begin_process (process.rs) is given; its `now` is the time of the run's clock, in milliseconds
 * @param heard is called with what it says: bytes, an array for what it writes, null when it is over
 * @returns what tells it things and ends it
 */
export async function start(boot, heard) {
  const sent = performance.timeOrigin + performance.now();
  compiled ??= compileAll();
  const parts = await compiled.catch((error) => {
    compiled = undefined;
    throw error;
  });
  // A sandboxed frame has no origin: it may begin a worker only from a blob, and only one that is no module.
  const code = `importScripts(${JSON.stringify(at("process-worker.js"))});`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address, { name: boot.name });
  worker.onmessage = ({ data }) => {
    URL.revokeObjectURL(address);
    heard(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    heard([1, `${boot.name}: ${event.message ?? "could not be started"}\n`, 0]);
    heard(null);
  };
  worker.postMessage({ script: at(script), parts, boot, sent });
  return {
    tell: (bytes) => worker.postMessage(bytes, [bytes.buffer]),
    end() {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
    },
  };
}
