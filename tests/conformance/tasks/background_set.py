import asyncio

tareas = set()


def lanzar(coro):
    tarea = asyncio.create_task(coro)
    tareas.add(tarea)
    tarea.add_done_callback(tareas.discard)
    return tarea


async def guardar(n):
    await asyncio.sleep(n / 10)
    print('guardado', n)


async def main():
    for n in (3, 1, 2):
        lanzar(guardar(n))
    while tareas:
        print('quedan', len(tareas))
        await asyncio.wait(tareas, return_when=asyncio.FIRST_COMPLETED)
    print('nada queda', len(asyncio.all_tasks()))


asyncio.run(main())
