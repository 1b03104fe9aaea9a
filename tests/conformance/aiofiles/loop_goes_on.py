import asyncio

import aiofiles


async def tick(log):
    while len(log) < 3:
        log.append("tick")
        await asyncio.sleep(0)


async def main():
    log = []
    ticking = asyncio.create_task(tick(log))
    async with aiofiles.open("f.txt", "w") as f:
        for _ in range(50):
            await f.write("line\n")
    await ticking
    print(log)
    task = asyncio.create_task(copy("f.txt", "g.txt"))
    await asyncio.sleep(0)
    print(task.done())
    print(await task)
    reader = aiofiles.open("g.txt")
    f = await reader
    print(len(await f.readlines()))
    await f.close()
    coroutine = f.read()
    print(type(coroutine).__name__, coroutine.__name__)
    try:
        await coroutine
    except ValueError as error:
        print(error)


async def copy(source, target):
    copied = 0
    async with aiofiles.open(source, "rb") as reader, aiofiles.open(target, "wb") as writer:
        while part := await reader.read(16):
            copied += await writer.write(part)
    return copied


asyncio.run(main())
