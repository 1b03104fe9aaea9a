"""A queue, an event and a task group of the program's own classes."""

import asyncio


class CountingQueue(asyncio.Queue):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen = 0

    async def put(self, order):
        self.seen += 1
        await super().put(order)

    def last_call(self):
        return f"{self.seen} seen, {self.qsize()} of {self.maxsize} left"


class Bell(asyncio.Event):
    def ring(self):
        self.set()
        return self


class Shift(asyncio.TaskGroup):
    pass


async def cook(orders, bell):
    await bell.wait()
    while (order := await orders.get()) is not None:
        print("cooked", order)
        orders.task_done()


async def main():
    orders, bell = CountingQueue(maxsize=2), Bell()
    async with Shift() as shift:
        shift.create_task(cook(orders, bell))
        await orders.put("soup")
        await orders.put("rice")
        print(orders.full(), orders.last_call(), bell.ring().is_set())
        await orders.put(None)
    print(orders.last_call(), isinstance(orders, asyncio.Queue), type(bell).__name__)


asyncio.run(main())
