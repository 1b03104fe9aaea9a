import asyncio


async def f(n, falla=False):
    await asyncio.sleep(n)
    if falla:
        raise ValueError(n)
    return n


async def main():
    tareas = [asyncio.create_task(c) for c in (f(0.1), f(0.2, True), f(0.3))]
    hechas, pendientes = await asyncio.wait(tareas, return_when=asyncio.FIRST_EXCEPTION)
    print(len(hechas), len(pendientes), [t in hechas for t in tareas], repr(tareas[1].exception()))
    hechas, pendientes = await asyncio.wait(tareas, return_when=asyncio.FIRST_EXCEPTION)
    print(len(hechas), len(pendientes))
    hechas, pendientes = await asyncio.wait(pendientes)
    print([t.result() for t in hechas], len(pendientes))


asyncio.run(main())
