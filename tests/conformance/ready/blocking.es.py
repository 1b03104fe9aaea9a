import asyncio
import time


async def mesa_1():
    print("mesa 1: empieza")
    await asyncio.sleep(0.5)
    print("mesa 1: termina")
    return "servida"


async def cuentas_a_mano():
    print("cuentas a mano: empieza")
    time.sleep(1.5)  # bloquea: mientras tanto nadie más avanza
    print("cuentas a mano: termina")


async def mesa_2():
    print("mesa 2: empieza")
    await asyncio.sleep(1)
    print("mesa 2: termina")
    return "servida"


async def main():
    resultados = await asyncio.gather(mesa_1(), cuentas_a_mano(), mesa_2())
    print("Resultados:", resultados)


asyncio.run(main())
