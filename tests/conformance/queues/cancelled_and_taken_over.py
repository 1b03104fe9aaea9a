import asyncio


async def look(queue, *tasks):
    await asyncio.sleep(0)
    print(queue, [task.done() for task in tasks])


async def a_reader_gives_up():
    queue = asyncio.Queue()
    first, second = asyncio.create_task(queue.get()), asyncio.create_task(queue.get())
    await look(queue, first, second)
    first.cancel()
    await look(queue, first, second)
    await queue.put("a")
    await look(queue, first, second)
    print(await second)


async def woken_and_cancelled():
    queue = asyncio.Queue()
    reader = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait(1)
    queue.put_nowait(2)
    reader.cancel()
    try:
        await reader
    except asyncio.CancelledError:
        print("not lost:", await queue.get(), queue)


async def three_readers_two_items():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        readers = [group.create_task(queue.get()) for _ in range(3)]
        await asyncio.sleep(0)
        queue.put_nowait(1)
        queue.put_nowait(2)
        readers[0].cancel()
        try:
            await readers[0]
        except asyncio.CancelledError:
            print("one gave up")
        await readers[2]
    print([reader.result() for reader in readers[1:]])


async def a_writer_gives_up():
    queue = asyncio.Queue(1)
    a, b, c = [asyncio.create_task(queue.put(item)) for item in "abX"]
    await look(queue, a, b, c)
    c.cancel()
    await look(queue, a, b, c)
    print(queue.get_nowait())
    await look(queue, a, b, c)
    print(queue.get_nowait(), await b, queue)


async def let_in_and_cancelled():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    writer = asyncio.create_task(queue.put(2))
    await asyncio.sleep(0)
    print(queue.get_nowait())
    writer.cancel()
    try:
        await writer
    except asyncio.CancelledError:
        print("has not put it:", queue)
        await queue.put(2)
    print(queue.get_nowait(), queue.qsize())


async def forgotten_when_time_is_up():
    empty, full = asyncio.Queue(), asyncio.Queue(1)
    full.put_nowait("x")
    for waiting in (empty.get(), full.put("y")):
        try:
            await asyncio.wait_for(waiting, 0.1)
        except TimeoutError:
            print(empty, full)


async def both_ends():
    queue = asyncio.Queue(maxsize=1)
    puts = [asyncio.create_task(queue.put(item)) for item in "ab"]
    print(await queue.get(), await queue.get(), await asyncio.gather(*puts))
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, queue.put_nowait, "later")
    print(await queue.get())
    await queue.put(1)
    loop.call_later(0.05, queue.get_nowait)
    print(await queue.put(2), queue)
    queue = asyncio.Queue(2)

    async def take_what_there_is():
        await asyncio.sleep(0)
        print([queue.get_nowait() for _ in range(queue.qsize())])

    async with asyncio.TaskGroup() as group:
        group.create_task(take_what_there_is())
        for number in range(4):
            group.create_task(queue.put(number))
    print(queue)


PARTS = (a_reader_gives_up, woken_and_cancelled, three_readers_two_items, a_writer_gives_up, let_in_and_cancelled,
         forgotten_when_time_is_up, both_ends)
for part in PARTS:
    print(part.__name__)
    asyncio.run(part())
