"""A shield between two steps of a loop that is run by hand."""

import asyncio

loop = asyncio.new_event_loop()


def briefly():
    loop.run_until_complete(asyncio.sleep(0))


def ending(awaitable):
    try:
        return loop.run_until_complete(awaitable)
    except asyncio.CancelledError as error:
        return f"CancelledError{error.args}"


inner = loop.create_future()
outer = asyncio.shield(inner)
print(outer is inner, outer.get_loop() is loop)
inner.set_result(42)
print(outer.done(), ending(outer))

inner = loop.create_future()
outer = asyncio.shield(inner)
briefly()
error = RuntimeError("expected")
inner.set_exception(error)
briefly()
print(outer.exception() is error, inner.exception() is error)

inner = loop.create_future()
outer = asyncio.shield(inner)
briefly()
print(inner.cancel("why"), outer.done())
briefly()
print(outer.cancelled(), ending(outer))

inner = loop.create_future()
outer = asyncio.shield(inner)
briefly()
print(outer.cancel("why"), outer.cancelled(), inner.done(), ending(outer))
print(inner, outer)
briefly()
print(inner.set_result("nobody asks"), inner.result())

inner = loop.create_future()
inner.set_result("done before")
print(asyncio.shield(inner) is inner, ending(asyncio.shield(inner)))

proof = []
waiter = loop.create_future()


async def inside():
    await waiter
    proof.append("inside")


async def outside():
    await asyncio.shield(inside())
    proof.append("never")


task = loop.create_task(outside())
briefly()
briefly()
task.cancel("out")
print(ending(task), task.cancelled(), waiter.done())
waiter.set_result(None)
briefly()
print(proof, asyncio.all_tasks(loop))

first, second = loop.create_future(), loop.create_future()
parent = asyncio.gather(first, second)
outer = asyncio.shield(parent)
briefly()
outer.cancel()
briefly()
print(outer.cancelled(), parent.done())
first.set_result(1)
second.set_result(2)
briefly()
briefly()
print(parent.done(), parent.result())

first, second = loop.create_future(), loop.create_future()
shields = [asyncio.shield(first), asyncio.shield(second)]
parent = asyncio.gather(*shields)
briefly()
parent.cancel("all")
briefly()
briefly()
print(ending(parent), parent.cancelled(), [one.cancelled() for one in shields], first.done(), second.done())
try:
    print(type(parent.exception()).__name__)
except asyncio.CancelledError as error:
    print("raised", error.args)
first.set_result(1)
second.set_result(2)
briefly()


async def coroutine(value):
    return value


async def made_inside():
    return asyncio.shield(coroutine("in a running loop"))


outer = loop.run_until_complete(made_inside())
print(outer.get_loop() is loop, ending(outer))


async def fails_later():
    await asyncio.sleep(0)
    raise ValueError("nobody hears it")


async def leaves_it():
    outer = asyncio.shield(fails_later())
    await asyncio.sleep(0)
    outer.cancel()


loop.run_until_complete(leaves_it())
briefly()
briefly()
loop.close()
