import asyncio


async def put(name, queue):
    await queue.put(name)
    print(name, "put")


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    a, b = asyncio.create_task(put("a", queue)), asyncio.create_task(put("b", queue))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(queue.get_nowait())
    await asyncio.wait([a, b], timeout=1)
    print(a.cancelled(), b.done(), queue.get_nowait())


asyncio.run(main())
