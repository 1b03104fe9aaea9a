import asyncio


async def ana():
    print("Ana: empieza")
    await asyncio.sleep(1)
    print("Ana: termina")
    return "el vestido"


async def beto():
    print("Beto: empieza")
    await asyncio.sleep(1)
    print("Beto: termina")
    return "la chaqueta"


async def carla():
    print("Carla: empieza")
    await asyncio.sleep(1)
    print("Carla: termina")
    return "nada"


async def dani():
    print("Dani: empieza")
    await asyncio.sleep(1)
    print("Dani: termina")
    return "dos camisas"


async def elsa():
    print("Elsa: empieza")
    await asyncio.sleep(1)
    print("Elsa: termina")
    return "el sombrero"


async def con_permiso(semaforo, funcion):
    """Llama a la función cuando el semáforo le deja pasar."""
    async with semaforo:
        return await funcion()


async def main():
    semaforo = asyncio.Semaphore(2)
    resultados = await asyncio.gather(
        con_permiso(semaforo, ana),
        con_permiso(semaforo, beto),
        con_permiso(semaforo, carla),
        con_permiso(semaforo, dani),
        con_permiso(semaforo, elsa),
    )
    print("Resultados:", resultados)


asyncio.run(main())
