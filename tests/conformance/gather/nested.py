import asyncio


async def f(x, delay):
    await asyncio.sleep(delay)
    print("fin", x)
    return x


async def main():
    print(
        await asyncio.gather(
            f(1, 0.2),
            asyncio.gather(f(2, 0.3), f(3, 0.1)),
            asyncio.gather(f(4, 0), asyncio.gather(f(5, 0.1))),
        )
    )


asyncio.run(main())
