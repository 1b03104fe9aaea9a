import asyncio


async def dish(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(dish(name, seconds), name=name) for name, seconds in (("a", 3), ("b", 1), ("c", 2))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), await task, tasks.index(task))


asyncio.run(main())
