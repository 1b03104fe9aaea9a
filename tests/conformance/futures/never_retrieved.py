import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("lost"))
    del future
    known = asyncio.get_running_loop().create_future()
    known.set_exception(KeyError("known"))
    print(repr(known.exception()))
    del known
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
