import asyncio


async def get(queue):
    try:
        while True:
            print("got", await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print("closed")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(get(queue))
    for number in range(3):
        await queue.put(number)
    queue.shutdown()
    try:
        await queue.put(3)
    except asyncio.QueueShutDown as error:
        print(repr(error))
    await task
    other = asyncio.Queue()
    other.put_nowait(1)
    joining = asyncio.create_task(other.join())
    await asyncio.sleep(0)
    other.shutdown(immediate=True)
    await joining
    print(other.qsize(), str(other))
    try:
        other.get_nowait()
    except asyncio.QueueShutDown:
        print("nothing more")


asyncio.run(main())
