import asyncio


def look(condition):
    return str(condition).partition(" [")[2]


async def waits_and_keeps(condition, name, order):
    await condition.acquire()
    order.append((name, await condition.wait()))
    return name


async def waits(condition, name, order):
    await waits_and_keeps(condition, name, order)
    condition.release()


async def the_lock_goes_round():
    condition, order = asyncio.Condition(), []
    tasks = [asyncio.create_task(waits_and_keeps(condition, name, order)) for name in "abc"]
    await asyncio.sleep(0)
    print(order, condition.locked(), look(condition))
    print(await condition.acquire(), condition.notify(), look(condition))
    await asyncio.sleep(0)
    print("told, but the lock is held:", order, condition.locked())
    condition.release()
    await asyncio.sleep(0)
    print(order, condition.locked())
    condition.notify(2)
    for _ in range(3):
        await asyncio.sleep(0)
        print(order, condition.locked(), look(condition))
        condition.release()
    print([task.done() for task in tasks], condition.locked())


async def more_than_there_are():
    condition, order = asyncio.Condition(), []
    tasks = [asyncio.create_task(waits(condition, name, order)) for name in "abc"]
    await asyncio.sleep(0)
    for counts in ([1], [1, 2048], [0]):
        async with condition:
            for count in counts:
                condition.notify(count)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(counts, order)
    print(await asyncio.gather(*tasks))
    tasks = [asyncio.create_task(waits(condition, name, order)) for name in "de"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0)
    print(order[3:], [task.done() for task in tasks])
    await asyncio.gather(*tasks)


async def until_it_holds():
    condition, holds, asked = asyncio.Condition(), [], []

    def predicate():
        asked.append(len(holds))
        return holds

    async def wait():
        async with condition:
            return await condition.wait_for(predicate)

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    for item in (None, "now"):
        if item:
            holds.append(item)
        async with condition:
            condition.notify()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(asked, task.done())
    print(task.result(), task.result() is holds)
    print("no lock is needed where it holds at once:", await condition.wait_for(lambda: [1, 2, 3]))
    for attempt in (condition.wait_for(lambda: False), condition.wait()):
        try:
            await attempt
        except RuntimeError as error:
            print(error)


async def one_lock():
    lock = asyncio.Lock()
    condition = asyncio.Condition(lock)
    for outer in (condition, lock):
        async with outer as nothing:
            print(nothing, lock.locked(), condition.locked())
        print(lock.locked(), condition.locked())
    async with lock:
        print("a condition may be made of a lock that is held:", asyncio.Condition(lock).locked())
    async with condition:
        try:
            await asyncio.wait_for(condition.wait(), 0.05)
        except TimeoutError:
            print("nobody told, and the lock is ours again:", condition.locked(), look(condition))
    for wrong in (5, "lock"):
        try:
            asyncio.Condition(wrong).locked()
        except AttributeError as error:
            print(error)


for part in (the_lock_goes_round, more_than_there_are, until_it_holds, one_lock):
    print(part.__name__)
    asyncio.run(part())
