// The same work for Mesero, for Pyodide and, where there is such a thing, for JavaScript's own promises. `python` is what a
// coroutine does; `promises` runs in the page; `mark` says what Mesero is to keep.

const ROUNDS = 7;

export const works = [
  {
    name: "wait for two timers, 200 and 300 ms",
    python: "await asyncio.gather(asyncio.sleep(0.2), asyncio.sleep(0.3))",
    promises: () => Promise.all([200, 300].map((ms) => new Promise((done) => setTimeout(done, ms)))),
    mark: "within 1 ms of the promises",
  },
  {
    name: "gather of 10,000 trivial coroutines",
    python: `
async def trivial(n):
    return n
await asyncio.gather(*[trivial(n) for n in range(10_000)])`,
    promises: () => Promise.all(Array.from({ length: 10_000 }, async (_, n) => n)),
    mark: "under 40 ms",
  },
  {
    name: "gather of 10,000 × sleep(0.1)",
    python: "await asyncio.gather(*[asyncio.sleep(0.1) for _ in range(10_000)])",
    promises: () => Promise.all(Array.from({ length: 10_000 }, () => new Promise((done) => setTimeout(done, 100)))),
    mark: "no slower than the promises",
  },
  {
    name: "10,000 × await sleep(0) in one task",
    python: `
for _ in range(10_000):
    await asyncio.sleep(0)`,
    mark: "–",
  },
  {
    name: "fib(22), recursive",
    python: `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
assert fib(22) == 17_711`,
    mark: "at most 2 × Pyodide",
  },
  {
    name: "a loop of 1,000,000 × s += i % 7",
    python: `
s = 0
for i in range(1_000_000):
    s += i % 7
assert s == 2_999_997`,
    mark: "at most 2 × Pyodide",
  },
];

/** The medians of some rounds in milliseconds; the three take turns, so that a slow moment of the machine hits them all. */
export async function compare(work, page, pyodide) {
  const source = program(work.python);
  const rounds = { mesero: [], promises: [], pyodide: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.mesero.push(await inMesero(page, source));
    rounds.pyodide.push(Number(await pyodide.run(source)));
    if (work.promises) rounds.promises.push(await page.evaluate(timed(work.promises)));
  }
  return { mesero: median(rounds.mesero), promises: median(rounds.promises), pyodide: median(rounds.pyodide) };
}

/** The middle one, or nothing where there is none. */
export function median(figures) {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1];
}

/** A program that does the work once and prints how many milliseconds that took, by its own clock. */
function program(python) {
  return `import asyncio, time
async def main():
    ${python.trim().replaceAll("\n", "\n    ")}
started = time.perf_counter()
await main()
print((time.perf_counter() - started) * 1000)`;
}

async function inMesero(page, source) {
  const { outcome, stdout, error } = await page.evaluate(async (source) => {
    // The events stay in the page: there may be a hundred thousand of them.
    const { outcome, stdout, error } = await window.mesero.run(source, { clock: "real" });
    return { outcome, stdout, error };
  }, source);
  if (outcome !== "finished") throw new Error(error?.traceback ?? outcome);
  return Number(stdout);
}

/** The text of a function that does the work once in the page and says how many milliseconds that took. */
function timed(work) {
  return `(async () => {
    const work = ${work};
    const started = performance.now();
    await work();
    return performance.now() - started;
  })()`;
}
