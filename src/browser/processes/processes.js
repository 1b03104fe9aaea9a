// The processes of a program: Web Workers, each with the whole of Mesero's program in it and a memory of its own. Loaded when a
// program starts one.

const { script, program } = document.querySelector("meta[name=mesero-files]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

/** Both parts of Mesero's program (see split.js), compiled once for all processes; the second is missing where it was not split. */
let parts;
const compiled = () => (parts ??= Promise.all([compile(program), compile(program.replace("_bg.", "_later.")).catch(() => null)]));
const compile = (path) => WebAssembly.compileStreaming(fetch(at(path)));

/**
 * Starts a process.
 * @param boot what begin_process (process.rs) is given; its `now` is the time of the run's clock, in milliseconds
 * @param heard is called with what it says: bytes, an array for what it writes, null when it is over
 * @returns what tells it things and ends it
 */
export async function start(boot, heard) {
  const sent = performance.timeOrigin + performance.now();
  const modules = await compiled().catch((error) => {
    parts = undefined;
    throw error;
  });
  // From a blob: a sandboxed frame has no origin, and starts no worker from any other address.
  const code = `import ${JSON.stringify(at("process-worker.js"))};`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module", name: boot.name });
  const over = (event) => {
    event.preventDefault();
    heard([1, `${boot.name}: ${event.message ?? "could not be started"}\n`, 0]);
    heard(null);
  };
  worker.onmessage = ({ data }) => {
    URL.revokeObjectURL(address);
    heard(data);
  };
  worker.onerror = over;
  worker.postMessage({ script: at(script), modules, boot, sent });
  return {
    tell: (bytes) => worker.postMessage(bytes, [bytes.buffer]),
    end() {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
    },
  };
}
