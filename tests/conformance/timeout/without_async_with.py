import asyncio


async def main():
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as error:
        print(error)
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        with 5:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
