import asyncio


async def usar(cerrojo, nombre, orden):
    print(nombre, 'pide', cerrojo.locked())
    async with cerrojo:
        orden.append(nombre)
        await asyncio.sleep(0.1)


async def main():
    cerrojo = asyncio.Lock()
    orden = []
    tareas = [asyncio.create_task(usar(cerrojo, n, orden)) for n in 'abcd']
    await asyncio.sleep(0.05)
    tareas[1].cancel()
    await asyncio.sleep(0.05)
    await usar(cerrojo, 'tarde', orden)
    print(orden, await asyncio.gather(*tareas, return_exceptions=True))
    print(str(cerrojo).partition(' [')[2])
    try:
        cerrojo.release()
    except RuntimeError as error:
        print(error)
    await cerrojo.acquire()
    otro = asyncio.create_task(cerrojo.acquire())
    await asyncio.sleep(0)
    print(str(cerrojo).partition(' [')[2])
    cerrojo.release()
    print(cerrojo.locked(), await otro, cerrojo.locked())
    try:
        with cerrojo:
            pass
    except TypeError as error:
        print(error)
    try:
        asyncio.Lock(loop=None)
    except TypeError as error:
        print(error)


asyncio.run(main())
