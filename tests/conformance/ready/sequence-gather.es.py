import asyncio


async def sopa():
    print("sopa: empieza")
    await asyncio.sleep(1)
    print("sopa: termina")
    return "sopa caliente"


async def pasta():
    print("pasta: empieza")
    await asyncio.sleep(1.5)
    print("pasta: termina")
    return "pasta al dente"


async def una_tras_otra():
    await sopa()
    return await pasta()


async def a_la_vez():
    return await asyncio.gather(sopa(), pasta())


async def main():
    resultado = await una_tras_otra()
    print("Resultado:", resultado)

    resultados = await a_la_vez()
    print("Resultados:", resultados)


asyncio.run(main())
