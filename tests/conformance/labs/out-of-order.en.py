import asyncio


async def ana():
    print("Ana: starts")
    await asyncio.sleep(2)
    print("Ana: done")
    return "coming"


async def ben():
    print("Ben: starts")
    await asyncio.sleep(0.5)
    print("Ben: done")
    return "can't make it"


async def carla():
    print("Carla: starts")
    await asyncio.sleep(1.5)
    print("Carla: done")
    return "will be late"


async def dan():
    print("Dan: starts")
    await asyncio.sleep(1)
    print("Dan: done")
    return "bringing dessert"


async def main():
    results = await asyncio.gather(ana(), ben(), carla(), dan())
    print("Results:", results)


asyncio.run(main())
