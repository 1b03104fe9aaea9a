import asyncio
import time


async def main():
    inicio = time.perf_counter()
    for fuera, dentro in [(1, 2), (2, 1), (1, 1), (3, 3)]:
        try:
            async with asyncio.timeout(fuera) as a:
                try:
                    async with asyncio.timeout(dentro) as b:
                        await asyncio.sleep(2.5)
                        print("llegó")
                except TimeoutError:
                    print("dentro salta")
        except TimeoutError:
            print("fuera salta")
        print(fuera, dentro, a.expired(), b.expired(), f"{time.perf_counter() - inicio:.1f}")


asyncio.run(main())
