import asyncio


async def fondo(n):
    await asyncio.sleep(n)
    print("fondo", n)
    if n == 2:
        raise KeyError(n)


tareas = [asyncio.create_task(fondo(n)) for n in (1, 2, 3)]
await asyncio.sleep(0)
1 / 0
