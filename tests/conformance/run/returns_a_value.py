import asyncio


async def main(a, b):
    await asyncio.sleep(1)
    return a + b


print(asyncio.run(main(1, 2)))
print(asyncio.run(main("x", b="y")))
