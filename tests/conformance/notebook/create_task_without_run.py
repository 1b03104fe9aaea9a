import asyncio


async def f(nombre, n):
    await asyncio.sleep(n)
    print(nombre)
    return n


tarea = asyncio.create_task(f("tarea", 2))
print("creada", tarea.done())
await f("directa", 1)
print(await tarea)
