import asyncio


async def esperar(barrera, nombre):
    try:
        print(nombre, await barrera.wait())
    except asyncio.BrokenBarrierError as error:
        print(nombre, type(error).__name__, error)


async def main():
    barrera = asyncio.Barrier(3)
    tareas = [asyncio.create_task(esperar(barrera, n)) for n in 'ab']
    await asyncio.sleep(0)
    print(barrera.n_waiting)
    await barrera.reset()
    print(str(barrera).partition(' [')[2])
    await asyncio.gather(*tareas)
    print(barrera.n_waiting, barrera.broken)
    tareas = [asyncio.create_task(esperar(barrera, n)) for n in 'cd']
    await asyncio.sleep(0.1)
    await barrera.abort()
    await asyncio.gather(*tareas)
    print(barrera.broken, str(barrera).partition(' [')[2])
    await esperar(barrera, 'e')
    await barrera.reset()
    print(barrera.broken)
    await asyncio.gather(*(esperar(barrera, n) for n in 'fgh'))
    print(issubclass(asyncio.BrokenBarrierError, RuntimeError))


asyncio.run(main())
