import asyncio


async def sopa():
    print("sopa: empieza")
    await asyncio.sleep(0.6)
    print("sopa: termina")
    return "sopa"


async def pasta():
    print("pasta: empieza")
    await asyncio.sleep(1)
    print("pasta: termina")
    return "pasta"


async def arroz():
    print("arroz: empieza")
    await asyncio.sleep(0.8)
    print("arroz: termina")
    return "arroz"


async def huevos():
    print("huevos: empieza")
    await asyncio.sleep(0.3)
    print("huevos: termina")
    return "huevos"


async def pescado():
    print("pescado: empieza")
    await asyncio.sleep(0.7)
    print("pescado: termina")
    return "pescado"


async def cafe():
    print("café: empieza")
    await asyncio.sleep(0.2)
    print("café: termina")
    return "café"


async def con_permiso(semaforo, funcion):
    """Llama a la función cuando el semáforo le deja pasar."""
    async with semaforo:
        return await funcion()


async def main():
    semaforo = asyncio.Semaphore(2)
    resultados = await asyncio.gather(
        con_permiso(semaforo, sopa),
        con_permiso(semaforo, pasta),
        con_permiso(semaforo, arroz),
        con_permiso(semaforo, huevos),
        con_permiso(semaforo, pescado),
        con_permiso(semaforo, cafe),
    )
    print("Resultados:", resultados)


asyncio.run(main())
