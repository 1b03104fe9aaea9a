import asyncio
import time


async def cliente(n):
    await asyncio.sleep(1 + n % 10 / 10)
    return n


async def main():
    inicio = time.perf_counter()
    resultados = await asyncio.gather(*[cliente(n) for n in range(100)])
    print(sum(resultados), resultados == list(range(100)), f"{time.perf_counter() - inicio:.2f}")


asyncio.run(main())
