import asyncio


async def n(numero):
    await asyncio.sleep(numero / 10)
    return numero


async def main():
    hechas, pendientes = await asyncio.wait({asyncio.create_task(n(i)) for i in (3, 1, 2)})
    print(sorted(t.result() for t in hechas), pendientes)
    hechas, pendientes = await asyncio.wait(asyncio.create_task(n(i)) for i in (2, 1))
    print(len(hechas), len(pendientes))
    tarea = asyncio.create_task(n(1))
    hechas, _ = await asyncio.wait([tarea, tarea, tarea])
    print(len(hechas), tarea in hechas)
    futuro = asyncio.get_running_loop().create_future()
    futuro.set_result('ya')
    hechas, pendientes = await asyncio.wait([futuro, asyncio.create_task(n(1))], return_when='FIRST_COMPLETED')
    print([t.result() for t in hechas], len(pendientes))
    hechas, pendientes = await asyncio.wait([asyncio.create_task(n(5))], timeout=0)
    print(len(hechas), len(pendientes))
    for tarea in pendientes:
        tarea.cancel()


asyncio.run(main())
