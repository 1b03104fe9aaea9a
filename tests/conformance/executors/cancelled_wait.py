"""Who stops waiting for a thread does not stop the thread."""

import asyncio
import time


def slow(name):
    time.sleep(0.3)
    print(name, "goes to its end")
    return name


async def main():
    began = time.perf_counter()
    try:
        await asyncio.wait_for(asyncio.to_thread(slow, "one"), timeout=0.1)
    except TimeoutError:
        print("too late", round(time.perf_counter() - began, 1))
    task = asyncio.create_task(asyncio.to_thread(slow, "two"))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), round(time.perf_counter() - began, 1))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(slow, "three")
    except TimeoutError:
        print("late again")


began = time.perf_counter()
asyncio.run(main())
print("run waits for the threads:", round(time.perf_counter() - began, 1))
