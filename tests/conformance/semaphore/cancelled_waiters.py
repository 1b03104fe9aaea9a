import asyncio


async def usar(semaforo, nombre):
    try:
        async with semaforo:
            print(nombre, "dentro")
            await asyncio.sleep(1)
            print(nombre, "fuera")
    except asyncio.CancelledError:
        print(nombre, "cancelado")
        raise


async def main():
    semaforo = asyncio.Semaphore(1)
    tareas = [asyncio.create_task(usar(semaforo, n)) for n in "abcd"]
    await asyncio.sleep(0.5)
    tareas[1].cancel()
    tareas[0].cancel()
    await asyncio.wait(tareas)
    print(semaforo.locked(), [t.cancelled() for t in tareas])


asyncio.run(main())
