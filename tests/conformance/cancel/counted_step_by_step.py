"""Cancelling and uncancelling between the steps of a loop that is run by hand."""

import asyncio
import sys

loop = asyncio.new_event_loop()


def briefly():
    loop.run_until_complete(asyncio.sleep(0))


def states(task):
    print(task.cancelling(), task.cancelled(), task.done(), " cancelling " in repr(task))


async def long():
    await asyncio.sleep(10)


async def twice():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("back to", asyncio.current_task().uncancel())
        await asyncio.sleep(10)


async def answer(future):
    await future
    return 42


task = loop.create_task(long())
states(task)
print(task.cancel(), task.cancel())
states(task)
try:
    loop.run_until_complete(task)
except asyncio.CancelledError as error:
    print("cancelled", error.args)
states(task)
print(task.cancel(), task.uncancel(), task.uncancel())

task = loop.create_task(twice())
briefly()
print(task.cancel())
states(task)
briefly()
states(task)
print(task.cancel())
states(task)
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    states(task)
print(task.uncancel())
states(task)

future = loop.create_future()
task = loop.create_task(answer(future))
briefly()
future.set_result(None)
print(task.cancel(), task.cancelling(), task.uncancel(), task.cancelling())
print(loop.run_until_complete(task), task.cancelled())

future = loop.create_future()
task = loop.create_task(answer(future))
briefly()
future.set_result(None)
print(task.cancel(), task.cancel(), task.uncancel())
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    states(task)


async def request(seconds, limit):
    task = asyncio.current_task()
    late = whole = False

    def ring():
        nonlocal late
        late = True
        task.cancel()

    alarm = task.get_loop().call_later(limit, ring)
    try:
        try:
            await asyncio.sleep(seconds)
            whole = True
        finally:
            alarm.cancel()
            if late and task.uncancel() == 0 and type(sys.exception()) is asyncio.CancelledError:
                raise TimeoutError
    except TimeoutError:
        print("too late")
    await asyncio.sleep(0)
    return late, whole


for seconds, limit in ((10, 0.1), (0, 10)):
    task = loop.create_task(request(seconds, limit))
    print(loop.run_until_complete(task))
    states(task)

count = 0


async def counts():
    global count
    while count < 10:
        await asyncio.sleep(0.1)
        count += 1
        if count == 2:
            loop.stop()


task = loop.create_task(counts())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error, task.done(), count)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("stopped at", count)


async def leaves():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise SystemExit(3)


task = loop.create_task(leaves())
briefly()
task.cancel()
print(task.done())
try:
    briefly()
except SystemExit as error:
    print(repr(error), task.done(), task.cancelled(), task.exception() is error)
briefly()
loop.close()
