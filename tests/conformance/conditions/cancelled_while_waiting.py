import asyncio


async def waiter(name, changed):
    async with changed:
        try:
            await changed.wait()
            print(name, "told")
        except asyncio.CancelledError:
            print(name, "cancelled, with the lock:", changed.locked())
            raise


async def main():
    changed = asyncio.Condition()
    a, b = asyncio.create_task(waiter("a", changed)), asyncio.create_task(waiter("b", changed))
    await asyncio.sleep(0)
    async with changed:
        changed.notify()
        a.cancel()
        await asyncio.sleep(0.1)
        print("still locked", changed.locked())
    await asyncio.wait([a, b], timeout=1)
    print(a.cancelled(), b.done())


asyncio.run(main())
