// A process of a program: Mesero's program in a Web Worker (see processes.js). The first message says what to run, every other
// one is for that.

let begun;

onmessage = async ({ data }) => {
  if (begun) (await begun)(data);
  else begun = begin(data);
};

async function begin({ script, parts: [first, later], boot, sent }) {
  // What fails here becomes an error of the worker, which the page hears of.
  const fail = (error) => setTimeout(() => { throw error; });
  try {
    globalThis.meseroPanicked = (message) => fail(new Error(message));
    const { initSync, begin_process } = await import(script);
    const exports = initSync({ module: first });
    if (later) new WebAssembly.Instance(later, { first: exports });
    boot.now += performance.timeOrigin + performance.now() - sent;
    return begin_process(boot, (said) => postMessage(said));
  } catch (error) {
    fail(error);
    return () => {};
  }
}
