import asyncio


async def waiter(bell):
    await bell.wait()
    print("woken, though it is", "set" if bell.is_set() else "clear")


async def main():
    bell = asyncio.Event()
    task = asyncio.create_task(waiter(bell))
    await asyncio.sleep(0)
    bell.set()
    bell.clear()
    await task


asyncio.run(main())
