import asyncio
import time


async def main():
    inicio = time.perf_counter()
    await asyncio.sleep(-5)
    print(time.perf_counter() - inicio < 0.1)
    for malo in ["1", None, [1]]:
        try:
            await asyncio.sleep(malo)
        except TypeError as error:
            print(error)
    for malo in [-1, "x"]:
        try:
            time.sleep(malo)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
