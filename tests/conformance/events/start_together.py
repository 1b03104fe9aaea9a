import asyncio


async def corredor(nombre, salida, llegada):
    print(nombre, 'en su puesto')
    print(nombre, await salida.wait())
    await asyncio.sleep(len(nombre) / 10)
    print(nombre, 'llega')
    llegada.set()


async def main():
    salida, llegada = asyncio.Event(), asyncio.Event()
    tareas = [asyncio.create_task(corredor(n, salida, llegada)) for n in ('Marta', 'Leo', 'Inés')]
    await asyncio.sleep(0.5)
    print(str(salida).partition(' [')[2], salida.is_set())
    salida.set()
    salida.set()
    await llegada.wait()
    print('hay ganador', [t.done() for t in tareas], round(asyncio.get_running_loop().time(), 2))
    salida.clear()
    print(await asyncio.gather(*tareas), str(salida).partition(' [')[2])
    try:
        await asyncio.wait_for(salida.wait(), 0.1)
    except TimeoutError:
        print('ya no', str(salida).partition(' [')[2])


asyncio.run(main())
