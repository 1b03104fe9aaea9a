"""A pipeline as courses build it: dataclasses, enums, a context manager, logging, a queue."""

import asyncio
import json
import logging
import random
import sys
from collections import Counter, defaultdict
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto
from functools import partial, wraps
from itertools import count
from typing import Any, AsyncIterator, Awaitable, Callable, Optional

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s %(name)s [%(taskName)s] %(message)s")
log = logging.getLogger("kitchen")


class Status(Enum):
    WAITING = auto()
    COOKING = auto()
    READY = auto()
    FAILED = auto()


@dataclass(order=True)
class Order:
    priority: int
    number: int = field(compare=False)
    dish: str = field(compare=False, default="pasta")
    status: Status = field(compare=False, default=Status.WAITING)
    history: list[tuple[str, float]] = field(compare=False, default_factory=list, repr=False)

    def becomes(self, status: Status, start: datetime) -> None:
        self.status = status
        self.history.append((status.name, (datetime.now() - start) / timedelta(seconds=1)))


def retry(times: int, pause: float) -> Callable[[Callable[..., Awaitable[Any]]], Callable[..., Awaitable[Any]]]:
    def decorate(function):
        @wraps(function)
        async def wrapper(*args, **kwargs):
            last: Optional[Exception] = None
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, **kwargs)
                except ValueError as error:
                    last = error
                    log.warning("%s: attempt %d failed: %s", function.__name__, attempt, error)
                    await asyncio.sleep(pause * attempt)
            raise RuntimeError(f"{function.__name__} gave up") from last

        return wrapper

    return decorate


@asynccontextmanager
async def oven(slots: asyncio.Semaphore, name: str) -> AsyncIterator[str]:
    async with slots:
        log.info("oven taken for %s", name)
        try:
            yield f"oven of {name}"
        finally:
            log.info("oven free again")


failures = defaultdict(int)


@retry(times=3, pause=0.1)
async def cook(order: Order, slots: asyncio.Semaphore) -> str:
    async with oven(slots, order.dish):
        await asyncio.sleep(random.choice([0.1, 0.2]))
        failures[order.number] += 1
        if order.dish == "flan" and failures[order.number] < 3 or order.dish == "soup":
            raise ValueError(f"{order.dish} burnt")
    return f"{order.dish} is ready"


async def cook_from(queue: asyncio.PriorityQueue, slots: asyncio.Semaphore, start: datetime, done: list) -> None:
    while True:
        order = await queue.get()
        try:
            order.becomes(Status.COOKING, start)
            await cook(order, slots)
            order.becomes(Status.READY, start)
        except RuntimeError as error:
            order.becomes(Status.FAILED, start)
            log.error("%s, because of %r", error, error.__cause__)
        finally:
            done.append(order)
            queue.task_done()


async def main() -> None:
    start, numbers = datetime.now(), count(1)
    queue, slots, done = asyncio.PriorityQueue(), asyncio.Semaphore(1), []
    for priority, dish in [(3, "pasta"), (1, "flan"), (2, "soup"), (2, "salad")]:
        queue.put_nowait(Order(priority, next(numbers), dish))
    work = partial(cook_from, queue, slots, start, done)
    cooks = [asyncio.create_task(work(), name=f"cook {n}") for n in (1, 2)]
    await queue.join()
    for task in cooks:
        task.cancel()
    await asyncio.gather(*cooks, return_exceptions=True)
    print(Counter(order.status.name for order in done))
    print(json.dumps([{**asdict(order), "status": order.status.name, "history": len(order.history)} for order in sorted(done)], indent=1))


random.seed(4)
asyncio.run(main())
