"""Blocking calls in threads, awaited together."""

import asyncio
import threading
import time


def read_file(name, seconds):
    print("reading", name)
    time.sleep(seconds)
    print("read", name)
    return name.upper()


async def main():
    began = time.perf_counter()
    results = await asyncio.gather(
        asyncio.to_thread(read_file, "a.txt", 0.3),
        asyncio.to_thread(read_file, "b.txt", seconds=0.1),
        asyncio.sleep(0.2, "slept"),
    )
    print(results, round(time.perf_counter() - began, 1))
    print(await asyncio.to_thread(lambda: threading.current_thread() is threading.main_thread()))
    print((await asyncio.to_thread(threading.current_thread)).name.startswith("asyncio_"))


asyncio.run(main())
