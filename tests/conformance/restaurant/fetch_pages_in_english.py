import asyncio
import time

PAGES = {"/": 0.4, "/menu": 0.9, "/about": 0.2, "/broken": None}


async def fetch(path):
    delay = PAGES[path]
    if delay is None:
        await asyncio.sleep(0.1)
        raise ConnectionError(f"404: {path}")
    await asyncio.sleep(delay)
    return f"<html>{path}</html>"


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(*(fetch(path) for path in PAGES), return_exceptions=True)
    for path, result in zip(PAGES, results):
        status = "failed" if isinstance(result, Exception) else "ok"
        print(f"{path:<8}{status:>8}  {result!s:.20}")
    print(f"took {time.perf_counter() - start:.1f} s")


asyncio.run(main())
