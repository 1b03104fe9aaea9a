import asyncio


async def main():
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                print("inside")
                await asyncio.sleep(0)
                print("one turn")
                await asyncio.sleep(0)
                print("two turns")
        except TimeoutError:
            print("at once")
    async with asyncio.timeout(0):
        print("no wait, no timeout")


asyncio.run(main())
