import asyncio


async def cocina():
    print("cocinando una vez")
    await asyncio.sleep(1)
    return "sopa"


async def cliente(nombre, tarea):
    print(nombre, await tarea)


async def main():
    tarea = asyncio.create_task(cocina())
    await asyncio.gather(*[cliente(n, tarea) for n in ("Ana", "Luis", "Eva")])


asyncio.run(main())
