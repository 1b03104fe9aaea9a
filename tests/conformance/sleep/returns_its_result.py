import asyncio


async def main():
    print(await asyncio.sleep(0.1, "listo"), await asyncio.sleep(0), await asyncio.sleep(0, result=[1]))
    print(await asyncio.gather(asyncio.sleep(0.2, "b"), asyncio.sleep(0.1, "a")))


asyncio.run(main())
