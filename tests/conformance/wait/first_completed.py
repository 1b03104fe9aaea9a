import asyncio


async def f(n):
    await asyncio.sleep(n)
    return n


async def main():
    tareas = [asyncio.create_task(f(n)) for n in (0.3, 0.1, 0.2)]
    hechas, pendientes = await asyncio.wait(tareas, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in hechas], len(pendientes))
    hechas, pendientes = await asyncio.wait(pendientes, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in hechas], len(pendientes))
    for t in pendientes:
        print(t.cancel())
    hechas, pendientes = await asyncio.wait(pendientes)
    print([t.cancelled() for t in hechas], pendientes)


asyncio.run(main())
