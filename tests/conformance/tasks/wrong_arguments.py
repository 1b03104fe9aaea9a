"""Wrong arguments to what asyncio has: the words that say so."""

import asyncio
import functools


class Kitchen:
    async def cook(self, dish):
        return dish

    def close(self):
        return "closed"


async def main():
    queue, lock, event, semaphore = asyncio.Queue(), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore()
    condition, barrier, loop = asyncio.Condition(), asyncio.Barrier(2), asyncio.get_running_loop()
    calls = [
        lambda: queue.put(),
        lambda: queue.put(1, 2),
        lambda: queue.get(5),
        lambda: queue.put_nowait(),
        lambda: queue.task_done(1),
        lambda: queue.shutdown(True, 2),
        lambda: lock.acquire(1),
        lambda: lock.release(1),
        lambda: event.set(1),
        lambda: event.wait(1),
        lambda: semaphore.acquire(1),
        lambda: condition.notify(1, 2),
        lambda: condition.wait(1),
        lambda: barrier.wait(1),
        lambda: loop.call_soon(),
        lambda: asyncio.Barrier(),
        lambda: asyncio.Barrier(1, 2),
        lambda: asyncio.Semaphore(1, 2),
        lambda: asyncio.Event(1),
        lambda: asyncio.PriorityQueue(1, 2),
        lambda: asyncio.Runner(1),
        lambda: asyncio.TaskGroup(1),
    ]
    for call in calls:
        try:
            print("fine", call())
        except TypeError as error:
            print(error)
    kitchen = Kitchen()
    for asked in (main, kitchen.cook, Kitchen.cook, functools.partial(kitchen.cook, "soup"), kitchen.close, 5):
        print(asyncio.iscoroutinefunction(asked), end=" ")
    print()


asyncio.run(main())
