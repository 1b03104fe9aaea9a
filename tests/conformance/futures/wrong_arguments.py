import asyncio


async def too_deep(n):
    return await too_deep(n + 1)


async def main():
    future = asyncio.Future()
    loop = asyncio.get_running_loop()
    for wrong in (
        lambda: future.set_result(),
        lambda: future.set_result(1, 2),
        lambda: future.set_result(result=1),
        lambda: future.set_exception(),
        lambda: asyncio.Timeout(),
        lambda: asyncio.Timeout(1, 2),
        lambda: asyncio.new_event_loop(1),
        lambda: loop.run_in_executor(),
        lambda: asyncio.Lock(1),
        lambda: asyncio.Queue(1, 2),
        lambda: asyncio.Event(x=1),
        lambda: asyncio.timeout(),
    ):
        try:
            wrong()
        except TypeError as error:
            print(error)
    try:
        await too_deep(0)
    except RecursionError as error:
        print(error)


asyncio.run(main())
