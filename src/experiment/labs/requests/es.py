import asyncio
import time

import aiohttp


async def mandar(sesion, carta, carteros):
    async with carteros:
        async with sesion.get(f"https://example.com/carta/{carta}") as respuesta:
            return await respuesta.text()


async def main():
    inicio = time.perf_counter()
    carteros = asyncio.Semaphore(10)
    async with aiohttp.ClientSession() as sesion:
        paginas = await asyncio.gather(*[mandar(sesion, n, carteros) for n in range(1, 101)])
    print(f"{len(paginas)} respuestas")
    print(f"segundos, redondeados: {time.perf_counter() - inicio:.0f}")


asyncio.run(main())
