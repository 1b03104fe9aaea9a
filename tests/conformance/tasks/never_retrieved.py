import asyncio


async def mal(n):
    raise ValueError(n)


async def main():
    asyncio.create_task(mal(1))
    await asyncio.sleep(0.1)
    print("nadie preguntó")


asyncio.run(main())
