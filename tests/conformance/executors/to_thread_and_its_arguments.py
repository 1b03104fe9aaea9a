import asyncio
import contextvars
import threading

visitor = contextvars.ContextVar("visitor")


def fails():
    raise RuntimeError("in the thread")


def told(*args, **kwargs):
    return args, kwargs


async def main():
    print(await asyncio.to_thread(sum, [40, 2]))
    try:
        await asyncio.to_thread(fails)
    except RuntimeError as error:
        print(repr(error))
    print(await asyncio.to_thread(told))
    print(await asyncio.to_thread(told, "test", 2, something=True, func=None))
    calls = []
    await asyncio.gather(*(asyncio.to_thread(calls.append, 1) for _ in range(10)))
    print(sum(calls))
    visitor.set("parrot")
    print(await asyncio.to_thread(visitor.get))
    await asyncio.to_thread(visitor.set, "cat")
    print(visitor.get())
    print(asyncio.iscoroutine(later := asyncio.to_thread(calls.clear)), calls != [])
    await later
    print(calls)
    try:
        await asyncio.to_thread()
    except TypeError as error:
        print(error)
    try:
        await asyncio.to_thread(5)
    except TypeError as error:
        print(error)
    try:
        await asyncio.to_thread(asyncio.get_running_loop)
    except RuntimeError as error:
        print(error)
    print(await asyncio.to_thread(threading.current_thread) is threading.main_thread())
    coroutine = await asyncio.to_thread(main_again)
    print(asyncio.iscoroutine(coroutine), await coroutine)


async def main_again():
    return "a coroutine function in a thread only makes the coroutine"


asyncio.run(main())
