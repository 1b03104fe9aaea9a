import asyncio
import random
import time


async def serve(table):
    seconds = random.uniform(0.5, 1.5)
    await asyncio.sleep(seconds)
    return table, seconds


async def main():
    start = time.perf_counter()
    served = await asyncio.gather(*[serve(table) for table in range(1, 101)])
    total = time.perf_counter() - start

    together = sum(seconds for table, seconds in served)
    slowest, longest = max(served, key=lambda one: one[1])
    print(f"{len(served)} tables served in {total:.2f} s")
    print(f"one after another it would have been {together:.2f} s")
    print(f"the slowest was table {slowest}, with {longest:.2f} s")


asyncio.run(main())
