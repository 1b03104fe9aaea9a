import asyncio


async def f():
    await asyncio.sleep(0.5)
    asyncio.current_task().cancel()
    print("sigo hasta el próximo await")
    return "fin"


async def g():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("aquí")
    return "fin"


async def main():
    for c in (f(), g()):
        tarea = asyncio.create_task(c)
        try:
            print(await tarea)
        except asyncio.CancelledError:
            print("cancelada", tarea.cancelled())


asyncio.run(main())
