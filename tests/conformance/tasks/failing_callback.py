import asyncio


def mala(tarea):
    raise ValueError("en el callback")


async def f():
    return 1


async def main():
    tarea = asyncio.create_task(f())
    tarea.add_done_callback(mala)
    print(await tarea)
    await asyncio.sleep(0)
    print("sigue")


asyncio.run(main())
