import asyncio


async def ana():
    print("Ana: empieza")
    await asyncio.sleep(2)
    print("Ana: termina")
    return "voy"


async def beto():
    print("Beto: empieza")
    await asyncio.sleep(0.5)
    print("Beto: termina")
    return "no puedo"


async def carla():
    print("Carla: empieza")
    await asyncio.sleep(1.5)
    print("Carla: termina")
    return "llego tarde"


async def dani():
    print("Dani: empieza")
    await asyncio.sleep(1)
    print("Dani: termina")
    return "llevo postre"


async def main():
    resultados = await asyncio.gather(ana(), beto(), carla(), dani())
    print("Resultados:", resultados)


asyncio.run(main())
