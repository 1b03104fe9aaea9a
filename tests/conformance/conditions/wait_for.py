import asyncio

items = []


async def consumer(changed):
    async with changed:
        result = await changed.wait_for(lambda: len(items) >= 2 and items[-1])
        print("enough", result, items)


async def main():
    changed = asyncio.Condition()
    task = asyncio.create_task(consumer(changed))
    for item in ("a", "b", "c"):
        await asyncio.sleep(1)
        async with changed:
            items.append(item)
            print("added", item)
            changed.notify_all()
    await task


asyncio.run(main())
