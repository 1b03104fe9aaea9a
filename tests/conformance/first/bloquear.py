import asyncio
import time


async def bloquea():
    print("bloquea: empieza")
    time.sleep(1)  # nadie más avanza mientras tanto
    print("bloquea: termina")


async def espera():
    print("espera: empieza")
    await asyncio.sleep(0.5)
    print("espera: termina")


async def main():
    inicio = time.monotonic()
    await asyncio.gather(espera(), bloquea())
    print(f"{time.monotonic() - inicio:.1f} segundos")


asyncio.run(main())
