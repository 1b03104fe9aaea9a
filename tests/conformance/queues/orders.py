import asyncio


async def main():
    lifo, priority = asyncio.LifoQueue(), asyncio.PriorityQueue()
    for item in (5, 1, 4, 2, 3):
        lifo.put_nowait(item)
        priority.put_nowait((item % 3, item))
    print(lifo, priority)
    print([await lifo.get() for _ in range(5)])
    print([await priority.get() for _ in range(5)])
    try:
        priority.put_nowait((1, "a"))
        priority.put_nowait((1, 2))
    except TypeError as error:
        print(error)


asyncio.run(main())
