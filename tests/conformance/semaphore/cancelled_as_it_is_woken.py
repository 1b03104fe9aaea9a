import asyncio


async def use(name, permits):
    await permits.acquire()
    print(name, "has one")


async def main():
    permits = asyncio.Semaphore(0)
    a, b = asyncio.create_task(use("a", permits)), asyncio.create_task(use("b", permits))
    await asyncio.sleep(0)
    permits.release()
    a.cancel()
    await asyncio.wait([a, b], timeout=1)
    print(a.cancelled(), b.done(), permits.locked())


asyncio.run(main())
