import asyncio


async def fondo():
    await asyncio.sleep(1)
    print("acabo después de la celda")


tarea = asyncio.create_task(fondo())
await asyncio.sleep(0)
print("la celda acaba")
