"""Which message and which chain of errors arrives, by whatever way a cancelled task is asked."""

import asyncio
import traceback


async def long():
    await asyncio.sleep(10)  # here it is


def innermost(error):
    depth = 0
    while error.__context__ is not None:
        error, depth = error.__context__, depth + 1
    return type(error).__name__, error.args, depth


async def asked(arguments, begin, ask):
    task = asyncio.create_task(long())
    if begin:
        await asyncio.sleep(0)
    task.cancel(*arguments)
    await asyncio.wait([task])
    ask(task)


async def gathers(times):
    for _ in range(times):
        await asyncio.gather(asyncio.sleep(0.05), return_exceptions=True)


async def every_way():
    for arguments in ((), (None,), ("enough",), (5,), ("",)):
        for ask in (asyncio.Task.result, asyncio.Task.exception):
            for begin in (True, False):
                try:
                    await asked(arguments, begin, ask)
                except asyncio.CancelledError as error:
                    print(arguments, error.args, innermost(error))
        task = asyncio.create_task(gathers(20))
        await asyncio.sleep(0.2)
        task.cancel(*arguments)
        try:
            await task
        except asyncio.CancelledError as error:
            print("gather", error.args, innermost(error))


async def the_last_message_counts():
    task = asyncio.create_task(long())
    task.cancel("first")
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    task = asyncio.create_task(long())
    await asyncio.sleep(0)
    task.cancel("first")
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


async def caused():
    begun = asyncio.get_running_loop().create_future()

    async def inside():
        begun.set_result(None)
        await asyncio.sleep(10)

    async def outside():
        task = asyncio.create_task(inside())
        await begun
        asyncio.get_running_loop().call_soon(task.cancel, "by a callback")
        try:
            await task
        except asyncio.CancelledError as error:
            raise ValueError("cancelled") from error

    try:
        await asyncio.create_task(outside())
    except ValueError as error:
        print(error.args, innermost(error), repr(error.__cause__))


async def chained():
    async def fails():
        raise ValueError

    async def again(error):
        raise error

    try:
        raise KeyError(3)
    except KeyError as before:
        try:
            await asyncio.create_task(fails())
        except ValueError as error:
            print(repr(error), repr(error.__context__), error.__context__ is before)
        try:
            await asyncio.create_task(again(before))
        except KeyError as error:
            print(error is before, error.__context__ is error, repr(error.__context__))


async def lines_are_named():
    async def by_awaiting():
        task = asyncio.create_task(long())
        await asyncio.sleep(0)
        task.cancel()
        await task  # here it is awaited

    async def by_asking():
        task = asyncio.create_task(long())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        task.exception()  # here it is asked

    for way in (by_awaiting, by_asking):
        try:
            await asyncio.create_task(way())
        except asyncio.CancelledError:
            told = traceback.format_exc()
            print([line.strip() for line in told.splitlines() if "# here" in line])

    async def divides():
        1 / 0

    task = asyncio.create_task(divides())
    await asyncio.sleep(0)
    print(traceback.extract_tb(task.exception().__traceback__)[-1].line)


async def main():
    for part in (every_way, the_last_message_counts, caused, chained, lines_are_named):
        print("--", part.__name__)
        await part()


asyncio.run(main())
