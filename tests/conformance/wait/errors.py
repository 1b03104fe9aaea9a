import asyncio


async def f():
    pass


async def main():
    c = f()
    t = asyncio.create_task(f())
    for argumento in [[], [c], c, t]:
        try:
            await asyncio.wait(argumento)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait([t], return_when="X")
    except ValueError as error:
        print(error)
    c.close()
    await t


asyncio.run(main())
