"""Whose context a step, a callback and a task that is given one run in."""

import asyncio
import contextvars
import random

table = contextvars.ContextVar("table", default="none")
number = contextvars.ContextVar("number")


async def each_its_copy():
    async def inside():
        await asyncio.sleep(0.05)
        print(table.get())
        table.set("of the inner one")

    task = asyncio.create_task(inside())
    table.set("of the outer one")
    await task
    print(table.get())


async def callbacks_keep_off():
    loop = asyncio.get_running_loop()
    for turn in range(2):
        future = loop.create_future()
        future.add_done_callback(lambda future: table.set("of a callback"))
        table.set(f"turn {turn}")
        loop.call_soon(future.set_result, None)
        await future
        print(table.get())
        for step in range(3):
            table.set(f"turn {turn}, step {step}")
            await asyncio.sleep(0)
            if table.get() != f"turn {turn}, step {step}":
                print("changed")


async def a_hundred():
    same = []

    async def one(first):
        for step in range(10):
            number.set(first + step)
            await asyncio.sleep(random.uniform(0.001, 0.05))
            same.append(number.get() == first + step)

    await asyncio.gather(*(one(random.randint(0, 10)) for _ in range(100)))
    print(len(same), all(same), number.get("unset"))


async def given_one():
    async def sets(value):
        await asyncio.sleep(0)
        number.set(value)

    loop = asyncio.get_running_loop()
    made = [
        asyncio.create_task,
        loop.create_task,
        lambda coroutine, context: asyncio.Task(coroutine, loop=loop, name="by hand", context=context),
    ]
    for make in made:
        context = contextvars.copy_context()
        seen = [context.get(number)]
        for value in (1, 2):
            task = make(sets(value), context=context)
            await task
            seen.append(context.get(number))
        print(seen, task.get_context() is context, number in contextvars.copy_context())
    own = asyncio.create_task(sets(3))
    await own
    print(own.get_context()[number], own.get_context() is contextvars.copy_context(), number.get("unset"))


async def main():
    for part in (each_its_copy, callbacks_keep_off, a_hundred, given_one):
        print("--", part.__name__)
        await asyncio.create_task(part())
    print(table.get())


asyncio.run(main())
print(table.get(), number.get("unset"))
