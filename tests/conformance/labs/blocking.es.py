import asyncio
import time


async def timbre():
    print("timbre: empieza")
    await asyncio.sleep(0.5)
    print("timbre: termina")
    return "abierto"


async def banco():
    print("banco: empieza")
    time.sleep(1)  # bloquea: mientras tanto nadie más avanza
    print("banco: termina")


async def seguro():
    print("seguro: empieza")
    time.sleep(1)  # bloquea: mientras tanto nadie más avanza
    print("seguro: termina")


async def main():
    resultados = await asyncio.gather(timbre(), banco(), seguro())
    print("Resultados:", resultados)


asyncio.run(main())
