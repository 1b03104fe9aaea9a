import asyncio


async def f(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("cancelada", n)
        raise


async def grupo():
    return await asyncio.gather(f(0.1), f(5), return_exceptions=True)


async def main():
    tarea = asyncio.create_task(grupo())
    await asyncio.sleep(0.2)
    tarea.cancel()
    try:
        print(await tarea)
    except asyncio.CancelledError:
        print("todo cancelado")


asyncio.run(main())
