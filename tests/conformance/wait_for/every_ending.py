"""`asyncio.wait_for` beside tasks that hurry, ignore, fail or clean up; and beside shields."""

import asyncio


class Slow:
    """Goes on for its time, whoever cancels it."""

    def __init__(self, seconds):
        self.seconds, self.ended = seconds, False

    async def run(self):
        loop = asyncio.get_running_loop()
        end = loop.time() + self.seconds
        while (left := end - loop.time()) > 0:
            try:
                await asyncio.sleep(left)
            except asyncio.CancelledError:
                print("goes on")
        self.ended = True
        return "whole"


async def ignoring():
    slow = Slow(0.1)
    task = asyncio.create_task(asyncio.wait_for(slow.run(), 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait({task})
    print(slow.ended, task.cancelled(), task.cancelling(), task.cancelled() or task.result())
    slow = Slow(0.15)
    try:
        print(await asyncio.wait_for(slow.run(), 0.05))
    except TimeoutError:
        print("TimeoutError")
    print(slow.ended)


async def without_waiting():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result("done")
    print(await asyncio.wait_for(future, 0), await asyncio.wait_for(future, -1), future.done())
    failed = loop.create_future()
    failed.set_exception(KeyError("failed"))
    for limit in (0, 1, None):
        try:
            await asyncio.wait_for(failed, limit)
        except KeyError as error:
            print(limit, repr(error))
    cancelled = loop.create_future()
    cancelled.cancel("before")
    for limit in (0, 1):
        try:
            await asyncio.wait_for(cancelled, limit)
        except (asyncio.CancelledError, TimeoutError) as error:
            print(limit, repr(error), repr(error.__cause__))

    async def starts():
        print("never starts")

    for limit in (0, -1, -0.5):
        try:
            await asyncio.wait_for(starts(), limit)
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__), type(error.__context__).__name__)

    for limit in (0, -1):
        started = loop.create_future()
        running = []

        async def runs():
            running.append(True)
            started.set_result(None)
            try:
                await asyncio.sleep(10)
            finally:
                running.clear()

        task = asyncio.create_task(runs())
        await started
        try:
            await asyncio.wait_for(task, limit)
        except TimeoutError:
            print(limit, task.done(), task.cancelled(), running)


async def in_time():
    async def quick(value):
        return value

    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(quick("no limit"), timeout=None), await asyncio.wait_for(quick("far away"), 60))
    future = loop.create_future()
    waiting = asyncio.wait_for(future, timeout=5)
    loop.call_soon(future.set_result, "set in the next pass")
    print(await waiting)
    print(await asyncio.wait_for(asyncio.sleep(0, "a turn"), 5))

    task = asyncio.create_task(quick("done in one pass"))
    end = []

    async def waits_on():
        await asyncio.wait_for(task, timeout=100)
        await asyncio.sleep(1)
        end.append("never")

    waiting = asyncio.create_task(waits_on())
    await asyncio.sleep(0)
    print(waiting.done(), waiting.cancel())
    try:
        await waiting
    except asyncio.CancelledError:
        print(task.done(), await task, end)


async def too_late():
    running = []

    async def runs():
        running.append(True)
        try:
            await asyncio.sleep(100)
        finally:
            running.clear()

    task = asyncio.create_task(runs())
    try:
        await asyncio.wait_for(task, 0.05)
    except TimeoutError as error:
        chain = [type(error.__cause__).__name__, type(error.__context__).__name__, error.args]
        print(task.done(), task.cancelled(), running, chain)

    async def answers():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "answered"

    print(await asyncio.wait_for(answers(), 0.05))
    ended = []

    async def cleans_up():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await asyncio.sleep(0.05)
            raise
        finally:
            ended.append(True)

    for limit, begins in ((0.05, 0), (0, 0.05)):
        task = asyncio.create_task(cleans_up())
        await asyncio.sleep(begins)
        try:
            await asyncio.wait_for(task, limit)
        except TimeoutError as error:
            print(ended, type(error.__context__).__name__, task.cancelled())

    async def fails():
        try:
            await asyncio.sleep(10)
        finally:
            raise LookupError("while it was cancelled")

    for limit in (0.05, 0):
        task = asyncio.create_task(fails())
        await asyncio.sleep(0)
        try:
            await asyncio.wait_for(task, limit)
        except LookupError as error:
            print(repr(error), type(error.__context__).__name__, asyncio.current_task().cancelling())


async def cancelled_from_outside():
    loop = asyncio.get_running_loop()

    async def never():
        await loop.create_future()

    for limit in (None, 60):
        task = asyncio.create_task(never())
        waiting = asyncio.create_task(asyncio.wait_for(task, limit))
        loop.call_soon(waiting.cancel, "outside")
        try:
            await waiting
        except asyncio.CancelledError as error:
            print(limit, error.args, task.cancelled(), waiting.cancelled())


async def shields():
    async def whole():
        await asyncio.sleep(0.1)
        return "whole"

    for limit in (0, 0.05):
        task = asyncio.create_task(whole())
        shield = asyncio.shield(task)
        try:
            await asyncio.wait_for(shield, limit)
        except TimeoutError:
            print(task.done(), task.cancelled(), shield.cancelled())
        print(await task)
    task = asyncio.create_task(whole())
    print(await asyncio.wait_for(asyncio.shield(task), None), task.done(), await task)


async def what_it_takes():
    for wrong in (5, "x", None, what_it_takes):
        for limit in (1, 0, None):
            try:
                await asyncio.wait_for(wrong, limit)
            except TypeError as error:
                print(str(error).split(" at 0x")[0])


async def main():
    parts = ignoring, without_waiting, in_time, too_late, cancelled_from_outside, shields, what_it_takes
    for part in parts:
        print("--", part.__name__)
        await part()


asyncio.run(main())
