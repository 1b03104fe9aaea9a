"""Blocking the loop stops everything; the same call in a thread stops nothing."""

import asyncio
import time


async def heartbeat():
    for beat in range(4):
        print("beat", beat)
        await asyncio.sleep(0.1)


async def blocking():
    await asyncio.sleep(0.05)
    print("blocks")
    time.sleep(0.3)
    print("blocked")


async def threaded():
    await asyncio.sleep(0.05)
    print("threads")
    await asyncio.to_thread(time.sleep, 0.2)
    print("threaded")


async def main():
    for way in (blocking, threaded):
        began = time.perf_counter()
        await asyncio.gather(heartbeat(), way())
        print(way.__name__, round(time.perf_counter() - began, 1))


asyncio.run(main())
