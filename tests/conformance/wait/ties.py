import asyncio


async def f(nombre, n):
    await asyncio.sleep(n)
    return nombre


async def main():
    tareas = [asyncio.create_task(f(nombre, 0.1)) for nombre in "abc"] + [asyncio.create_task(f("d", 0.2))]
    hechas, pendientes = await asyncio.wait(tareas, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in tareas if t in hechas], [t.done() for t in tareas])
    print(sorted(t.result() for t in hechas))


asyncio.run(main())
