import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while cleaning up")


async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
