import asyncio


async def waiter(name, changed):
    async with changed:
        print(name, "waits")
        print(name, await changed.wait(), changed.locked())


async def main():
    changed = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, changed)) for name in "abcd"]
    await asyncio.sleep(0.1)
    async with changed:
        changed.notify()
        print("one is told")
    await asyncio.sleep(0.1)
    async with changed:
        changed.notify(2)
    await asyncio.sleep(0.1)
    async with changed:
        changed.notify_all()
    await asyncio.gather(*tasks)
    for misuse in (changed.notify, changed.notify_all):
        try:
            misuse()
        except RuntimeError as error:
            print(error)
    try:
        await changed.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
