import asyncio


async def main():
    for cosas in [(1,), ("x",), (asyncio.sleep,)]:
        try:
            await asyncio.gather(*cosas)
        except TypeError as error:
            print(error)


asyncio.run(main())
