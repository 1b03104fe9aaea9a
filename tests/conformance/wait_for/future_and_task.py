import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "anyway"


async def main():
    task = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print("too slow", task.cancelled())
    print(await asyncio.wait_for(stubborn(), 1))
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 1)
    except TimeoutError:
        print("nobody", future.cancelled())
    kept = asyncio.create_task(asyncio.sleep(2, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(kept), 1)
    except TimeoutError:
        print("waited enough", kept.done())
    print(await kept)
    for awaitable, limit in ((slow(), 0), (asyncio.sleep(0, "x"), -1), (future, None)):
        try:
            print(await asyncio.wait_for(awaitable, limit))
        except (TimeoutError, asyncio.CancelledError) as error:
            print(type(error).__name__, repr(error.__cause__))


asyncio.run(main())
