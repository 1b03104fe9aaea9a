import asyncio


async def cocina(n):
    await asyncio.sleep(n)
    if n == 2:
        raise RuntimeError(f"cocina {n}")
    return n


async def main():
    tareas = [asyncio.create_task(cocina(n)) for n in (1, 2, 3)]
    for tarea in tareas:
        print(await tarea)


asyncio.run(main())
