// A process of a program: Mesero's program in a Web Worker (see processes.js). The first message says what to run, every other
// one is for that.

let process;

onmessage = async ({ data }) => {
  process ??= begin(data);
  if (data instanceof Uint8Array) (await process)(data);
};

async function begin({ script, modules: [program, later], boot, sent }) {
  // What fails here is an error of the worker's, which the page hears of.
  const fail = (error) => setTimeout(() => { throw error; });
  try {
    const { initSync, begin_process } = await import(script);
    globalThis.meseroPanicked = (message) => fail(new Error(message));
    const first = initSync({ module: program });
    if (later) new WebAssembly.Instance(later, { first });
    boot.now += performance.timeOrigin + performance.now() - sent;
    return begin_process(boot, (said) => postMessage(said));
  } catch (error) {
    fail(error);
    return () => {};
  }
}
