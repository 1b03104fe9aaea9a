import asyncio


async def esperar(condicion, nombre):
    async with condicion:
        print(nombre, await condicion.wait())


async def main():
    cerrojo = asyncio.Lock()
    llena, vacia = asyncio.Condition(cerrojo), asyncio.Condition(lock=cerrojo)
    for accion in (llena.notify, llena.notify_all, llena.release):
        try:
            accion()
        except RuntimeError as error:
            print(error)
    try:
        await llena.wait()
    except RuntimeError as error:
        print(error)
    tareas = [asyncio.create_task(esperar(c, n)) for c, n in ((llena, 'll'), (vacia, 'v1'), (vacia, 'v2'), (vacia, 'v3'))]
    await asyncio.sleep(0)
    print(llena.locked(), str(vacia).partition(' [')[2])
    async with cerrojo:
        vacia.notify(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in tareas])
    async with llena:
        llena.notify()
        vacia.notify(5)
    await asyncio.gather(*tareas)


asyncio.run(main())
