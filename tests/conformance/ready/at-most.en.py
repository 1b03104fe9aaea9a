import asyncio


async def soup():
    print("soup: starts")
    await asyncio.sleep(0.6)
    print("soup: done")
    return "soup"


async def pasta():
    print("pasta: starts")
    await asyncio.sleep(1)
    print("pasta: done")
    return "pasta"


async def rice():
    print("rice: starts")
    await asyncio.sleep(0.8)
    print("rice: done")
    return "rice"


async def eggs():
    print("eggs: starts")
    await asyncio.sleep(0.3)
    print("eggs: done")
    return "eggs"


async def fish():
    print("fish: starts")
    await asyncio.sleep(0.7)
    print("fish: done")
    return "fish"


async def coffee():
    print("coffee: starts")
    await asyncio.sleep(0.2)
    print("coffee: done")
    return "coffee"


async def with_permit(semaphore, function):
    """Call the function once the semaphore lets it in."""
    async with semaphore:
        return await function()


async def main():
    semaphore = asyncio.Semaphore(2)
    results = await asyncio.gather(
        with_permit(semaphore, soup),
        with_permit(semaphore, pasta),
        with_permit(semaphore, rice),
        with_permit(semaphore, eggs),
        with_permit(semaphore, fish),
        with_permit(semaphore, coffee),
    )
    print("Results:", results)


asyncio.run(main())
