import asyncio


async def n(x):
    await asyncio.sleep(x / 10)
    if x == 2:
        raise ValueError(x)
    return x


async def main():
    for siguiente in asyncio.as_completed([n(3), n(1), n(2)]):
        try:
            print(await siguiente)
        except ValueError as error:
            print('error', error)
    tareas = {asyncio.create_task(n(x), name=f'n{x}'): x for x in (3, 1, 0)}
    async for tarea in asyncio.as_completed(tareas):
        print(tarea.get_name(), tareas[tarea], await tarea)
    try:
        for siguiente in asyncio.as_completed([n(1), n(5)], timeout=0.3):
            print(await siguiente)
    except TimeoutError:
        print('no llegó el segundo')
    for malo in (n(1), 5):
        try:
            print(len(list(asyncio.as_completed(malo))))
        except TypeError as error:
            print(error)
        if malo != 5:
            malo.close()


asyncio.run(main())
