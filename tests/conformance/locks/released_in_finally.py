import asyncio


async def fails(lock):
    await lock.acquire()
    try:
        await asyncio.sleep(0.1)
        raise ValueError("inside")
    finally:
        lock.release()


async def main():
    lock = asyncio.Lock()
    print(await asyncio.gather(fails(lock), fails(lock), return_exceptions=True))
    print(lock.locked())
    try:
        async with lock:
            raise KeyError("k")
    except KeyError as error:
        print(error, lock.locked())


asyncio.run(main())
