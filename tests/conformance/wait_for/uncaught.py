import asyncio


async def lenta():
    await asyncio.sleep(5)


async def main():
    await asyncio.wait_for(lenta(), timeout=2)


asyncio.run(main())
