import asyncio


async def waiter(name, bell):
    print(name, "waits")
    print(name, await bell.wait())


async def main():
    bell = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, bell)) for name in "abc"]
    await asyncio.sleep(1)
    print(bell.is_set())
    bell.set()
    bell.set()
    print(bell.is_set())
    await asyncio.gather(*tasks)
    print(await bell.wait())
    bell.clear()
    print(bell.is_set())
    try:
        await asyncio.wait_for(bell.wait(), 0.5)
    except TimeoutError:
        print("nobody rang")


asyncio.run(main())
