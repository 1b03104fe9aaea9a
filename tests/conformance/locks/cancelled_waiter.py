import asyncio


async def use(name, lock):
    print(name, "asks")
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    a, b, c = [asyncio.create_task(use(name, lock)) for name in "abc"]
    await asyncio.sleep(0.5)
    b.cancel()
    await asyncio.sleep(0)
    print(b.cancelled(), lock.locked())
    print(await asyncio.gather(a, b, c, return_exceptions=True))


asyncio.run(main())
