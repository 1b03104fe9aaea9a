import asyncio


async def use(name, lock, seconds):
    async with lock:
        print(name, "in", lock.locked())
        await asyncio.sleep(seconds)
        print(name, "out")


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(use("a", lock, 0.2), use("b", lock, 0.1), use("c", lock, 0))
    print(lock.locked())
    print(await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
