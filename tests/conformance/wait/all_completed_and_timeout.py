import asyncio


async def f(n):
    await asyncio.sleep(n)
    return n


async def main():
    tareas = [asyncio.create_task(f(n)) for n in (1, 2, 3)]
    hechas, pendientes = await asyncio.wait(tareas, timeout=2.5)
    print([t.result() for t in hechas], len(pendientes), [t.done() for t in tareas])
    hechas, pendientes = await asyncio.wait(tareas)
    print([t.result() for t in hechas], len(pendientes))
    hechas, pendientes = await asyncio.wait(tareas, timeout=0)
    print(len(hechas), len(pendientes))
    lenta = asyncio.create_task(f(5))
    hechas, pendientes = await asyncio.wait([lenta], timeout=0)
    print(len(hechas), len(pendientes))


asyncio.run(main())
