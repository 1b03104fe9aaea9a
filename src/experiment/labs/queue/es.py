import asyncio


async def cocinera(cinta):
    for numero in range(1, 7):
        await cinta.put(f"plato {numero}")
    print("la cocinera ha terminado")


async def comensal(nombre, cinta):
    while True:
        plato = await cinta.get()
        await asyncio.sleep(0.5)
        print(f"{nombre} se comió el {plato}")
        cinta.task_done()


async def main():
    cinta = asyncio.Queue(maxsize=2)
    comensales = [asyncio.create_task(comensal(nombre, cinta)) for nombre in ("Ana", "Beto")]
    await cocinera(cinta)
    await cinta.join()
    for tarea in comensales:
        tarea.cancel()


asyncio.run(main())
