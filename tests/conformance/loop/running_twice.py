import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.get_debug())
    inner = asyncio.sleep(0)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
    await inner


asyncio.run(main())
