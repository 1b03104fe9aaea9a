"""Edges of tasks, futures and queues that a program hardly meets."""

import asyncio


async def a_task_that_awaits_itself():
    async def wait_for_myself():
        await me

    me = asyncio.create_task(wait_for_myself())
    try:
        await me
    except RuntimeError as error:
        print(str(error).partition(":")[0])


async def callbacks_that_change_the_callbacks():
    future = asyncio.get_running_loop().create_future()

    def second(done):
        print("second")

    def first(done):
        print("first, removes", done.remove_done_callback(second))
        done.add_done_callback(lambda done: print("added late"))

    future.add_done_callback(first)
    future.add_done_callback(second)
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def what_wait_and_gather_take():
    async def dish(name):
        return name

    print(await asyncio.gather())
    soup = asyncio.create_task(dish("soup"))
    print(await asyncio.gather(soup, soup, dish("rice")))
    done, pending = await asyncio.wait(asyncio.create_task(dish(name)) for name in "ab")
    print(sorted(task.result() for task in done), pending)
    done, _ = await asyncio.wait([soup, soup])
    print(len(done))
    coroutine = dish("cold")
    print(await asyncio.gather(coroutine, coroutine))


async def futures_that_refuse():
    loop = asyncio.get_running_loop()
    for wrong in (StopIteration, StopIteration("no"), 5, KeyboardInterrupt):
        future = loop.create_future()
        try:
            future.set_exception(wrong)
            print("fine", repr(future.exception()))
        except TypeError as error:
            print(error)
        future.cancel()
    try:
        asyncio.Future.__new__(asyncio.Future).done()
    except Exception as error:
        print(type(error).__name__)


async def queues_with_odd_sizes():
    half = asyncio.Queue(maxsize=1.3)
    half.put_nowait(1)
    print(half.full())
    half.put_nowait(2)
    print(half.full(), half.qsize())
    print(asyncio.Queue(maxsize=-5).full(), asyncio.Queue[int].__origin__ is asyncio.Queue)


async def scopes_outside_of_tasks():
    def in_a_callback():
        for scope in (asyncio.timeout(1), asyncio.TaskGroup()):
            entering = scope.__aenter__()
            try:
                entering.send(None)
            except RuntimeError as error:
                print(str(error).partition("<")[0])
            except StopIteration:
                print("entered")

    asyncio.get_running_loop().call_soon(in_a_callback)
    await asyncio.sleep(0)


async def a_future_that_comes_too_late():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "too late")
    try:
        await asyncio.wait_for(future, 0.05)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), future.cancelled())
    await asyncio.sleep(0.1)


async def nested_waits_for():
    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            await asyncio.sleep(0.2)
            raise ValueError("while cancelled")

    try:
        await asyncio.wait_for(stubborn(), 0.1)
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(asyncio.wait_for(asyncio.sleep(1), 0.3), 0.2)
    except TimeoutError:
        print("the outer one")


async def main():
    for part in (
        a_task_that_awaits_itself,
        callbacks_that_change_the_callbacks,
        what_wait_and_gather_take,
        futures_that_refuse,
        queues_with_odd_sizes,
        scopes_outside_of_tasks,
        a_future_that_comes_too_late,
        nested_waits_for,
    ):
        print(f"-- {part.__name__}")
        await part()


asyncio.run(main())
