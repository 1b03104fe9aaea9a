import asyncio

tareas = []


async def mal(n):
    raise KeyError(n)


async def main():
    tareas.append(asyncio.create_task(mal(1)))
    await asyncio.sleep(0.1)


asyncio.run(main())
print("nadie preguntó")
