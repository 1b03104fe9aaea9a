"""`loop.run_in_executor` with the default executor and with pools."""

import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor


def blocking(name, seconds=0.1):
    time.sleep(seconds)
    return f"{name} {seconds}"


async def main():
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    print(await loop.run_in_executor(None, blocking, "default"))
    print(await loop.run_in_executor(None, functools.partial(blocking, "partial", seconds=0.05)))
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, blocking, name, 0.2) for name in "abcd"]
        print([type(future).__name__ for future in futures][:1], futures[0].done())
        print(await asyncio.gather(*futures), round(time.perf_counter() - began, 1))
    own = ThreadPoolExecutor(thread_name_prefix="own")
    loop.set_default_executor(own)
    print(await loop.run_in_executor(None, blocking, "own"))
    try:
        loop.set_default_executor("pool")
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
try:
    asyncio.run_in_executor(None, blocking)
except AttributeError as error:
    print(error)
