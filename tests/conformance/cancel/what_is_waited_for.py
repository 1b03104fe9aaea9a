"""Cancelling while something is waited for: the future, the nested task, the group, the sleep."""

import asyncio

loop = asyncio.new_event_loop()


def briefly():
    loop.run_until_complete(asyncio.sleep(0))


def ending(awaitable):
    try:
        return loop.run_until_complete(awaitable)
    except asyncio.CancelledError as error:
        return f"CancelledError{error.args}"


async def waits(future):
    await future
    return 12


async def catches(first, second):
    await first
    try:
        await second
    except asyncio.CancelledError:
        return 42


async def ignores(first, second, third):
    await first
    try:
        await second
    except asyncio.CancelledError:
        pass
    return await third


def futures(number):
    return [loop.create_future() for _ in range(number)]


(future,) = futures(1)
task = loop.create_task(waits(future))
briefly()
print(future.cancel(), task.done(), task.cancelled())
print(ending(task), future.cancelled(), task.cancelled())

(future,) = futures(1)
task = loop.create_task(waits(future))
briefly()
print(future.cancel("the future"), task.cancel("the task"))
print(ending(task), future.cancelled(), task.cancelled(), task.cancelling())

first, second = futures(2)
task = loop.create_task(catches(first, second))
briefly()
first.set_result(None)
briefly()
print(task.cancel(), second.cancelled(), ending(task), task.cancelled())

first, second, third = futures(3)
task = loop.create_task(ignores(first, second, third))
briefly()
first.set_result(None)
briefly()
print(task.cancel(), second.cancelled())
briefly()
third.set_result("third")
print(ending(task), third.cancelled(), task.cancelled(), task.cancelling())


async def cancels_itself(goes_on):
    task = asyncio.current_task()
    print(task.cancel(), task.cancelled())
    if goes_on:
        await asyncio.sleep(100)
    return 12


for goes_on in (True, False):
    task = loop.create_task(cancels_itself(goes_on))
    print(ending(task), task.done(), task.cancelled(), task.cancel())


async def nested_is_cancelled_too():
    (future,) = futures(1)
    nested = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    asyncio.current_task().cancel()
    try:
        await nested
    finally:
        print(nested.cancelled(), future.cancelled())


print(ending(nested_is_cancelled_too()))


async def sleeps():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return 12


task = loop.create_task(sleeps())
briefly()
print(task.cancel(), ending(task), task.done(), task.cancelled(), task.cancel())

task = loop.create_task(asyncio.sleep(10))
loop.call_soon(task.cancel)
print(ending(task), task.cancel())

task = loop.create_task(asyncio.sleep(5000))
loop.call_later(0.1, task.cancel)
print(ending(waits(task)))

proof = []


async def inner(future):
    try:
        await future
    except asyncio.CancelledError:
        proof.append("inner")
        raise
    proof.append("never")


async def outer(future):
    try:
        await inner(future)
    except asyncio.CancelledError:
        proof.append("outer")


(future,) = futures(1)
task = loop.create_task(outer(future))
briefly()
task.cancel()
print(ending(task), proof, future.cancelled(), task.cancelled())


async def waits_by_wait(future):
    await asyncio.wait([asyncio.create_task(waits(future))])


(future,) = futures(1)
task = loop.create_task(waits_by_wait(future))
briefly()
briefly()
task.cancel()
print(ending(task), future.cancelled())
future.set_result(None)
briefly()
print(asyncio.all_tasks(loop))


async def group_of_one(future):
    return asyncio.ensure_future(asyncio.gather(waits(future)))


(future,) = futures(1)
group = loop.run_until_complete(group_of_one(future))
answers = []
future.add_done_callback(lambda future: answers.append(group.cancel()))
future.set_result(42)
print(ending(group), answers, group.cancelled())


async def returns_a_future(future):
    return future


(future,) = futures(1)
task = loop.create_task(returns_a_future(future))
print(ending(task) is future, future.done())
loop.close()
