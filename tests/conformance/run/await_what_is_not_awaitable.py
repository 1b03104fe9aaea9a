import asyncio


async def main():
    for cosa in [5, None, "x", [1], print]:
        try:
            await cosa
        except TypeError as error:
            print(error)


asyncio.run(main())
