"""`asyncio.gather` between the steps of a loop that is run by hand, of futures and of coroutines."""

import asyncio

loop = asyncio.new_event_loop()


def everything():
    for _ in range(4):
        loop.run_until_complete(asyncio.sleep(0))


def futures(number):
    return [loop.create_future() for _ in range(number)]


async def waits(future):
    return await future


async def together(children, options):
    return asyncio.gather(*map(waits, children), **options)


def of_futures(children, **options):
    return asyncio.gather(*children, **options)


def of_coroutines(children, **options):
    return loop.run_until_complete(together(children, options))


def watched(gathered):
    calls = []
    gathered.add_done_callback(lambda future: calls.append(future is gathered))
    return calls


for gather in (of_futures, of_coroutines):
    print("--", gather.__name__)
    for options in ({}, {"return_exceptions": False}, {"return_exceptions": True}):
        a, b, c = futures(3)
        gathered = gather([a, b, c], **options)
        calls = watched(gathered)
        b.set_result(1)
        a.set_result(2)
        everything()
        print(calls, gathered.done())
        c.set_result(3)
        everything()
        print(calls, gathered.result())

    a, b, c, d, e = futures(5)
    gathered = gather([a, b, c, d, e])
    calls = watched(gathered)
    error = ZeroDivisionError()
    a.set_result(1)
    b.set_exception(error)
    everything()
    print(gathered.done(), calls, gathered.exception() is error)
    c.set_result(3)
    d.cancel()
    e.set_exception(RuntimeError())
    e.exception()
    everything()
    print(calls, gathered.exception() is error, gathered.cancel())

    a, b, c, d = futures(4)
    gathered = gather([a, b, c, d], return_exceptions=True)
    calls = watched(gathered)
    b.set_result(1)
    c.set_exception(error)
    a.set_result(3)
    everything()
    print(gathered.done(), calls)
    d.set_exception(RuntimeError("second"))
    everything()
    print(calls, gathered.result())

    a, b, c, d, e = futures(5)
    gathered = gather([a, b, c, d, e])
    calls = watched(gathered)
    a.set_result(1)
    b.cancel("this one")
    everything()
    print(calls, gathered.done(), gathered.cancelled(), repr(gathered.exception()))
    c.set_result(3)
    d.cancel()
    e.set_exception(RuntimeError())
    e.exception()
    everything()

    a, b, c, d, e, f = futures(6)
    gathered = gather([a, b, c, d, e, f], return_exceptions=True)
    calls = watched(gathered)
    a.set_result(1)
    b.set_exception(error)
    c.cancel("third")
    everything()
    print(gathered.done())
    d.set_result(3)
    e.cancel()
    f.set_exception(RuntimeError("last"))
    print(loop.run_until_complete(gathered), calls)

proof = []
(waiter,) = futures(1)


async def inner():
    await waiter
    proof.append("inner")


children = [loop.create_task(inner()) for _ in range(2)]


async def outer():
    global gathered
    gathered = asyncio.gather(*children)
    await gathered
    proof.append("outer")


print("-- cancelled as a whole")
task = loop.create_task(outer())
everything()
print(task.cancel())
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print(gathered.cancel(), gathered.cancelled(), waiter.cancelled(), [child.cancelled() for child in children])
everything()
print(proof)

print("-- the second error is not told of")


async def fails(future):
    await future
    raise RuntimeError("not to be told")


async def both(first, second):
    await asyncio.gather(fails(first), fails(second))


first, second = futures(2)
task = loop.create_task(both(first, second))
everything()
first.set_result(None)
everything()
second.set_result(None)
everything()
print(repr(task.exception()))

print("-- the same, and what is none")


async def says(word):
    print("says", word)
    return word


async def several():
    coroutine = says("abc")
    return await asyncio.gather(coroutine, coroutine, says("def"), coroutine)


print(loop.run_until_complete(several()))


async def mistaken(what):
    asyncio.gather(says("first"), what)


for what in ({}, [], {1}, None, 5, says):
    try:
        loop.run_until_complete(mistaken(what))
    except TypeError as error:
        print(error)
everything()


async def of_nothing():
    return asyncio.gather()


empty = loop.run_until_complete(of_nothing())
print(isinstance(empty, asyncio.Future), empty.get_loop() is loop, empty.done())
everything()
print(empty.done(), empty.result(), empty)
loop.close()
