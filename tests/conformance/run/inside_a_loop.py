import asyncio


async def inner():
    pass


async def main():
    c = inner()
    try:
        asyncio.run(c)
    except RuntimeError as error:
        print(error)
    c.close()


asyncio.run(main())
