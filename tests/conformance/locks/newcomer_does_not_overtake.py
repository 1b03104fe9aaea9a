import asyncio


async def use(name, lock):
    async with lock:
        print(name)
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(use("first", lock))
    await asyncio.sleep(0)
    lock.release()
    second = asyncio.create_task(use("second", lock))
    async with lock:
        print("main")
    await first
    await second


asyncio.run(main())
