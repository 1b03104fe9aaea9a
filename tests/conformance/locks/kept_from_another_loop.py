import asyncio
import re

lock = asyncio.Lock()
door = asyncio.Event()
stock = asyncio.Condition()
seats = asyncio.Semaphore(1)
orders = asyncio.Queue(1)
meeting = asyncio.Barrier(2)


async def tell(name, awaitable):
    try:
        result = await asyncio.wait_for(awaitable, 0.1)
    except TimeoutError:
        print(name, "waits in vain")
    except RuntimeError as error:
        print(name, type(error).__name__, re.sub("0x[0-9a-f]+", "0x…", str(error)))
    else:
        print(name, result)


async def wait_in(condition):
    async with condition:
        return await condition.wait()


async def enter(thing):
    async with thing as got:
        return got


async def first():
    """Whoever waits belongs to this loop from then on."""
    async with lock:
        await tell("lock", lock.acquire())
    async with seats:
        await tell("seats", seats.acquire())
    await tell("door", door.wait())
    await tell("stock", wait_in(stock))
    await tell("get", orders.get())
    orders.put_nowait("soup")
    await tell("put", orders.put("rice"))
    await tell("meeting", meeting.wait())


async def second():
    """What needs no waiting does not ask which loop it is in."""
    await tell("lock, free", enter(lock))
    await tell("seats, free", enter(seats))
    await lock.acquire()
    await tell("lock", lock.acquire())
    lock.release()
    await seats.acquire()
    await tell("seats", seats.acquire())
    seats.release()
    await tell("door", door.wait())
    door.set()
    await tell("door, open", door.wait())
    await tell("stock", wait_in(stock))
    await tell("put", orders.put("rice"))
    await tell("get, there is one", orders.get())
    await tell("get", orders.get())
    await tell("join", orders.join())
    orders.task_done()
    await tell("join, all done", orders.join())
    await tell("meeting", meeting.wait())


asyncio.run(first())
print("another loop")
asyncio.run(second())
