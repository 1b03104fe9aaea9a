import asyncio


async def mal():
    await asyncio.sleep(0.1)
    raise KeyError("x")


async def main():
    tarea = asyncio.create_task(mal())
    await asyncio.sleep(1)
    print(tarea.done(), repr(tarea.exception()))
    for _ in range(2):
        try:
            await tarea
        except KeyError as error:
            print("atrapada", error)


asyncio.run(main())
