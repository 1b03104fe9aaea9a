// What it costs to write a run down: past its limit of a million events it goes on without.

import { median } from "./works.mjs";

const LIMIT = 1_000_000;
/** As many rounds are held against one another on either side of the limit: next to it, so that nothing else has changed. */
const ROUNDS = 15;
/** As many runs: one alone tells more of the machine than of the recording. */
const RUNS = 7;

const program = (rounds) => `import asyncio, time
async def trivial(n):
    return n
async def main():
    for _ in range(${rounds}):
        started = time.perf_counter()
        await asyncio.gather(*[trivial(n) for n in range(5_000)])
        print(time.perf_counter() - started)
await main()`;

/** A row of the table: how much slower the rounds are that are written down. */
export async function recording(page) {
  const run = (rounds) =>
    page.evaluate(async (program) => {
      const { stdout, events } = await window.mesero.run(program);
      return { times: stdout.trim().split("\n").map(Number), events: events.length };
    }, program(rounds));
  const { events } = await run(1);
  const last = Math.floor(LIMIT / events) - 1;
  const ratios = [];
  for (let number = 0; number < RUNS; number++) {
    const { times } = await run(last + 1 + ROUNDS);
    ratios.push(median(times.slice(last - ROUNDS, last)) / median(times.slice(-ROUNDS)));
  }
  return [["writing down gather of 5,000, beside not", `${((median(ratios) - 1) * 100).toFixed(1)} %`, "under 5 %"]];
}
