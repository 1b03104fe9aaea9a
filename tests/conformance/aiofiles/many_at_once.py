import asyncio

import aiofiles


async def write(number):
    async with aiofiles.open(f"mesa{number}.txt", "w") as f:
        await f.write(f"mesa {number}\n" * (number + 1))


async def read(path):
    async with aiofiles.open(path, "r") as f:
        return await f.read()


async def main():
    await asyncio.gather(*(write(number) for number in range(20)))
    contents = await asyncio.gather(*(read(f"mesa{number}.txt") for number in range(20)))
    print([len(content) for content in contents], contents[1].splitlines())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(read(f"mesa{number}.txt")) for number in range(3)]
    print([task.result() for task in tasks])
    limit = asyncio.Semaphore(2)

    async def limited(path):
        async with limit:
            return len(await read(path))

    print(sum(await asyncio.gather(*(limited(f"mesa{number}.txt") for number in range(20)))))


asyncio.run(main())
