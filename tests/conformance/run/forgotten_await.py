import asyncio


async def precio():
    return 3


async def main():
    try:
        print(precio() + 1)
    except TypeError as error:
        print(error)


asyncio.run(main())
