import asyncio


async def use(name, lock):
    async with lock:
        print(name, "has it")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    b = asyncio.create_task(use("b", lock))
    c = asyncio.create_task(use("c", lock))
    await asyncio.sleep(0)
    lock.release()
    b.cancel()
    await asyncio.wait([b, c])
    print(b.cancelled(), c.done(), lock.locked())


asyncio.run(main())
