"""The course's comparison: requests one after another, in threads, and in threads that asyncio awaits."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

SITES = {"python.org": 0.2, "pypi.org": 0.1, "docs.python.org": 0.3}


def fetch(site):
    time.sleep(SITES[site])
    return f"{site}: {len(site)} bytes"


def sequential():
    return [fetch(site) for site in SITES]


def with_threads():
    with ThreadPoolExecutor(max_workers=len(SITES)) as pool:
        return list(pool.map(fetch, SITES))


async def with_asyncio():
    return await asyncio.gather(*(asyncio.to_thread(fetch, site) for site in SITES))


for way in (sequential, with_threads, lambda: asyncio.run(with_asyncio())):
    began = time.perf_counter()
    print(way(), f"{time.perf_counter() - began:.1f} s")
