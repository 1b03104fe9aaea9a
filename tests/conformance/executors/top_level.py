"""As in a notebook: threads are awaited at the top."""

import asyncio
import time

began = time.perf_counter()
task = asyncio.create_task(asyncio.to_thread(time.sleep, 0.2))
print(await asyncio.to_thread(sum, [1, 2, 3]))
await task
print(round(time.perf_counter() - began, 1))
