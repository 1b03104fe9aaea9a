import asyncio


async def work():
    return 1


def plain():
    return 2


async def main():
    coroutine = work()
    print(asyncio.iscoroutine(coroutine), asyncio.iscoroutine(work), asyncio.iscoroutine(5))
    print(asyncio.iscoroutinefunction(work), asyncio.iscoroutinefunction(plain), asyncio.iscoroutinefunction(asyncio.sleep))
    task = asyncio.create_task(coroutine)
    print(task.get_coro() is coroutine, asyncio.current_task() is task)
    print(await task, asyncio.ensure_future(task) is task)
    other = asyncio.ensure_future(work())
    print(type(other).__name__, await other)


asyncio.run(main())
