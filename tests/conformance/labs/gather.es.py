import asyncio


async def lavadora():
    print("lavadora: empieza")
    await asyncio.sleep(1)
    print("lavadora: termina")
    return "ropa limpia"


async def horno():
    print("horno: empieza")
    await asyncio.sleep(1.5)
    print("horno: termina")
    return "pan dorado"


async def una_tras_otra():
    await lavadora()
    return await horno()


async def a_la_vez():
    return await asyncio.gather(lavadora(), horno())


async def main():
    resultado = await una_tras_otra()
    print("Resultado:", resultado)

    resultados = await a_la_vez()
    print("Resultados:", resultados)


asyncio.run(main())
