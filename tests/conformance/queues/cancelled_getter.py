import asyncio


async def get(name, queue):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    a, b = asyncio.create_task(get("a", queue)), asyncio.create_task(get("b", queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    a.cancel()
    await asyncio.wait([a, b], timeout=1)
    print(a.cancelled(), b.done(), queue.qsize())


asyncio.run(main())
