import asyncio


async def f(x, delay):
    await asyncio.sleep(delay)
    return x


async def main():
    print(await asyncio.gather(f(1, 0.3), f(2, 0.1), f(3, 0.2)))
    print(await asyncio.gather())
    print(await asyncio.gather(f("solo", 0)))
    a, b = await asyncio.gather(f("x", 0.1), f("y", 0))
    print(a, b)


asyncio.run(main())
