import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(1) as limit:
            print(limit.when() - start, limit.expired())
            await asyncio.sleep(2)
    except TimeoutError as error:
        print("too late", loop.time() - start, limit.expired(), repr(error.__cause__))
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.5)
    print(limit.expired(), loop.time() - start)
    async with asyncio.timeout(None) as limit:
        print(limit.when())
    async with asyncio.timeout_at(loop.time() + 5) as limit:
        limit.reschedule(loop.time() + 1)
        print(limit.when() - loop.time())
        limit.reschedule(None)
        await asyncio.sleep(10)
    print(loop.time() - start)


asyncio.run(main())
