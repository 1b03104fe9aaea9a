import asyncio


async def asado():
    print("asado: empieza")
    await asyncio.sleep(2)
    print("asado: termina")
    return "asado"


async def cafe():
    print("café: empieza")
    await asyncio.sleep(0.5)
    print("café: termina")
    return "café"


async def pizza():
    print("pizza: empieza")
    await asyncio.sleep(1.5)
    print("pizza: termina")
    return "pizza"


async def ensalada():
    print("ensalada: empieza")
    await asyncio.sleep(1)
    print("ensalada: termina")
    return "ensalada"


async def main():
    resultados = await asyncio.gather(asado(), cafe(), pizza(), ensalada())
    print("Resultados:", resultados)


asyncio.run(main())
