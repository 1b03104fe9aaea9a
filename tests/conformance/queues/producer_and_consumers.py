import asyncio


async def produce(queue):
    for number in range(6):
        await queue.put(number)
        print("put", number, queue.qsize())
    print("all put")


async def consume(name, queue):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0.1)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.maxsize, queue.empty(), queue.full())
    consumers = [asyncio.create_task(consume(name, queue)) for name in "ab"]
    await produce(queue)
    await queue.join()
    print("all done", queue.empty())
    for consumer in consumers:
        consumer.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
