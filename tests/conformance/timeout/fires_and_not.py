import asyncio


async def main():
    async with asyncio.timeout(1) as limite:
        await asyncio.sleep(0.5)
        print("a tiempo")
    print(limite.expired())
    try:
        async with asyncio.timeout(1) as limite:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("cancelada dentro")
                raise
    except TimeoutError as error:
        print(repr(error), limite.expired())
    async with asyncio.timeout(None) as limite:
        await asyncio.sleep(1)
    print(limite.when(), limite.expired())


asyncio.run(main())
