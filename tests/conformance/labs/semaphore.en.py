import asyncio


async def ana():
    print("Ana: starts")
    await asyncio.sleep(1)
    print("Ana: done")
    return "the dress"


async def ben():
    print("Ben: starts")
    await asyncio.sleep(1)
    print("Ben: done")
    return "the jacket"


async def carla():
    print("Carla: starts")
    await asyncio.sleep(1)
    print("Carla: done")
    return "nothing"


async def dan():
    print("Dan: starts")
    await asyncio.sleep(1)
    print("Dan: done")
    return "two shirts"


async def elsa():
    print("Elsa: starts")
    await asyncio.sleep(1)
    print("Elsa: done")
    return "the hat"


async def with_permit(semaphore, function):
    """Call the function once the semaphore lets it in."""
    async with semaphore:
        return await function()


async def main():
    semaphore = asyncio.Semaphore(2)
    results = await asyncio.gather(
        with_permit(semaphore, ana),
        with_permit(semaphore, ben),
        with_permit(semaphore, carla),
        with_permit(semaphore, dan),
        with_permit(semaphore, elsa),
    )
    print("Results:", results)


asyncio.run(main())
