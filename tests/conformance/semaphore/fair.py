import asyncio


async def use(name, permits):
    async with permits:
        print(name, "in")
        await asyncio.sleep(1)
    print(name, "out")


async def main():
    permits = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(use(name, permits)) for name in "abcde"]
    await asyncio.sleep(0.5)
    print(permits.locked())
    tasks[2].cancel()
    await asyncio.sleep(1)
    permits.release()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(permits.locked(), await permits.acquire(), await permits.acquire(), await permits.acquire())
    print(permits.locked())


asyncio.run(main())
