import asyncio
import time


async def table_1():
    print("table 1: starts")
    await asyncio.sleep(0.5)
    print("table 1: done")
    return "served"


async def sums_by_hand():
    print("sums by hand: starts")
    time.sleep(1.5)  # blocks: meanwhile nobody else moves on
    print("sums by hand: done")


async def table_2():
    print("table 2: starts")
    await asyncio.sleep(1)
    print("table 2: done")
    return "served"


async def main():
    results = await asyncio.gather(table_1(), sums_by_hand(), table_2())
    print("Results:", results)


asyncio.run(main())
