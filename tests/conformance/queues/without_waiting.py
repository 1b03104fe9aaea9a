import asyncio


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as error:
        print(type(error).__name__, error)


async def main():
    queue = asyncio.Queue(2)
    attempt(queue.get_nowait)
    attempt(queue.put_nowait, "a")
    attempt(queue.put_nowait, "b")
    print(queue.full(), queue.qsize())
    attempt(queue.put_nowait, "c")
    attempt(queue.get_nowait)
    attempt(queue.task_done)
    attempt(queue.task_done)
    attempt(queue.task_done)
    await queue.join()
    print(str(queue), str(asyncio.Queue()))


asyncio.run(main())
