"""`asyncio.wait` between futures that come in time, late, together, twice or never."""

import asyncio

loop = asyncio.new_event_loop()


async def dish(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


async def turns(number):
    for _ in range(number):
        await asyncio.sleep(0)


def task(*arguments):
    return loop.create_task(dish(*arguments))


def waiting(*arguments, **options):
    return loop.run_until_complete(asyncio.wait(*arguments, **options))


a, b = task("a", 0.1), task("b", 0.2)
for _ in range(2):
    done, pending = waiting([b, a])
    print(done == {a, b}, pending == set())

soup = task("soup", 0)
done, pending = waiting([soup, soup, task("spam", 0)])
print(sorted(one.result() for one in done), pending)

a, b = task("a", 1), task("b", 0.1)
done, pending = waiting([b, a], return_when=asyncio.FIRST_COMPLETED)
print(done == {b}, pending == {a}, a.done(), b.done(), b.result())
print(loop.run_until_complete(a))

a, b = loop.create_task(turns(1)), loop.create_task(turns(2))
done, pending = waiting([b, a], return_when=asyncio.FIRST_COMPLETED)
print(done == {a, b}, pending)

a, b = task("a", 0.3), task("b", 0, ZeroDivisionError("at once"))
done, pending = waiting([b, a], return_when=asyncio.FIRST_EXCEPTION)
print(done == {b}, pending == {a}, repr(b.exception()))
b = task("b", 0.1, ZeroDivisionError("later"))
done, pending = waiting([b, a], return_when=asyncio.FIRST_EXCEPTION)
print(done == {b}, pending == {a}, repr(b.exception()))
b = task("b", 0.1)
loop.call_soon(b.cancel)
done, pending = waiting([a, b], return_when=asyncio.FIRST_EXCEPTION)
print(done == {a, b}, b.cancelled())

a, b = task("a", 0.1), task("b", 0.2, ZeroDivisionError("really"))
for _ in range(2):
    done, pending = waiting([b, a])
    print(len(done), pending, sum(one.exception() is not None for one in done))

a, b = task("a", 0.1), task("b", 0.3)
done, pending = waiting([b, a], timeout=0.2)
print(done == {a}, pending == {b})
print(waiting([b], timeout=None)[0] == {b}, waiting([b], timeout=0) == ({b}, set()))
a, b = task("a", 0.1), task("b", 0.2)
done, pending = waiting(iter([b, a]))
print(done == {a, b}, pending)
done, pending = waiting(task(number, 0) for number in range(10))
print(len(done), len(pending), sum(one.result() for one in done))
done, pending = waiting({task("key", 0): "value"})
print([one.result() for one in done])

future, coroutine = loop.create_future(), dish("never", 0)
for wrong, options in (
    (set(), {}), ([], {}), ([future], {"return_when": -1}), ([future], {"return_when": None}), (future, {}),
    (coroutine, {}), ([coroutine], {}), ([future, coroutine], {}), (5, {}), ([5], {}),
):
    try:
        print(loop.run_until_complete(asyncio.wait(wrong, **options)))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
coroutine.close()
for wrong in ((), ([future], 1), ([future], {"loop": loop})):
    try:
        asyncio.wait(*wrong)
    except TypeError as error:
        print(error)
loop.close()
