import asyncio
import time

import aiohttp

SITIO = "https://example.com/"


async def mandar(sesion, carta, carteros):
    async with carteros:
        async with sesion.get(SITIO, params={"carta": carta}) as respuesta:
            await respuesta.text()
            return respuesta.status


async def main():
    inicio = time.perf_counter()
    carteros = asyncio.Semaphore(10)
    async with aiohttp.ClientSession() as sesion:
        envios = [mandar(sesion, carta, carteros) for carta in range(1, 101)]
        estados = await asyncio.gather(*envios)
    print(f"respuestas buenas: {estados.count(200)}")
    print(f"segundos, redondeados: {time.perf_counter() - inicio:.0f}")


asyncio.run(main())
