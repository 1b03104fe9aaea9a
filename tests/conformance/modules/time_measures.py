import asyncio
import time


async def main():
    inicio, ns = time.perf_counter(), time.perf_counter_ns()
    antes = time.time()
    await asyncio.sleep(1.25)
    print(f"{time.perf_counter() - inicio:.3f} {time.monotonic() - inicio >= 1.25} {time.time() - antes:.2f}")
    print((time.perf_counter_ns() - ns) // 10**6, type(time.time()).__name__, type(time.time_ns()).__name__)


asyncio.run(main())
