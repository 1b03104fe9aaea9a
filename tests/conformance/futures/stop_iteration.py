import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(StopIteration(3))
    try:
        await future
    except RuntimeError as error:
        print(error, repr(error.__cause__))


asyncio.run(main())
