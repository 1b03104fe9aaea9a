import asyncio


async def f():
    await asyncio.sleep(0)
    return 1


async def main():
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)
    d = f()
    tarea = asyncio.create_task(d)
    await asyncio.sleep(0)
    try:
        await d
    except RuntimeError as error:
        print(error)
    print(await tarea)


asyncio.run(main())
