import asyncio


async def f(n):
    await asyncio.sleep(n)
    return n


def al_acabar(tarea):
    print("acabó", tarea.get_name(), tarea.result())


def otra(tarea):
    print("también", tarea.done())


async def main():
    tarea = asyncio.create_task(f(0.1), name="f")
    tarea.add_done_callback(al_acabar)
    tarea.add_done_callback(otra)
    tarea.add_done_callback(otra)
    print(tarea.remove_done_callback(otra))
    print(await tarea)
    tarea.add_done_callback(lambda t: print("ya estaba"))
    print("antes")
    await asyncio.sleep(0)


asyncio.run(main())
