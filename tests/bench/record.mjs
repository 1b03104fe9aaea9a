// What it costs to write a run down: past its limit of a million events it goes on without.

import { median } from "./works.mjs";

/** A round makes some 25,000 events: the first rounds are all written down, the last ones are not. */
const ROUNDS = 100;
const PROGRAM = `import asyncio, time
async def trivial(n):
    return n
async def main():
    for _ in range(${ROUNDS}):
        started = time.perf_counter()
        await asyncio.gather(*[trivial(n) for n in range(5_000)])
        print(time.perf_counter() - started)
await main()`;

/** A row of the table: how much slower the rounds are that are written down. */
export async function recording(page) {
  const { stdout, events } = await page.evaluate(async (program) => {
    const { stdout, events } = await window.mesero.run(program);
    return { stdout, events: events.length };
  }, PROGRAM);
  const rounds = stdout.trim().split("\n").map(Number);
  const [written, unwritten] = [median(rounds.slice(0, 20)), median(rounds.slice(-20))];
  if (events < 1_000_000) throw new Error(`only ${events} events: every round was written down`);
  return [["writing down gather of 5,000, beside not", `${((written / unwritten - 1) * 100).toFixed(1)} %`, "under 5 %"]];
}
