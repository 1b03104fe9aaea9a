"""What a future answers before, when and after it is done, and whom it calls back."""

import asyncio

loop = asyncio.new_event_loop()


def briefly():
    loop.run_until_complete(asyncio.sleep(0))


def attempt(what, *arguments, **options):
    try:
        return what(*arguments, **options)
    except (asyncio.CancelledError, asyncio.InvalidStateError, RuntimeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def everything(future):
    print(future.done(), future.cancelled(), attempt(future.result), repr(attempt(future.exception)))
    print(attempt(future.set_result, None), attempt(future.set_exception, None), attempt(future.cancel))


print("-- states")
future = loop.create_future()
print(future.done(), future.cancelled(), attempt(future.result), attempt(future.exception))
print(future.cancel(), future.cancelled(), future.done())
everything(future)
future = loop.create_future()
print(future.set_result(42))
everything(future)
future = loop.create_future()
print(future.set_exception(RuntimeError("broken")))
everything(future)
future = loop.create_future()
future.set_exception(RuntimeError)
print(repr(future.exception()), future.exception() is future.exception())
print(attempt(asyncio.Future, 42), attempt(asyncio.Future, spoon=1))
print(asyncio.Future(loop=loop).get_loop() is loop)

print("-- errors that end iterations")


class OwnStop(StopIteration):
    pass


for wrong in (StopIteration, OwnStop(), OwnStop("a value"), OwnStop):
    future = loop.create_future()
    future.set_exception(wrong)
    error = future.exception()
    print(future.done(), repr(error), type(error.__cause__).__name__, attempt(future.result))
for fine in (StopAsyncIteration(), GeneratorExit(), asyncio.CancelledError("as an error")):
    future = loop.create_future()
    future.set_exception(fine)
    print(future.cancelled(), repr(future.exception()))

print("-- waited for by hand")


def by_hand(future):
    yield "A"
    first = yield from future
    yield "B", first
    second = yield from future
    yield "C", second


future = loop.create_future()
steps = by_hand(future)
print(next(steps), next(steps) is future)
future.set_result(42)
print(next(steps), next(steps), next(steps, "over"))

future = loop.create_future()
waiting = future.__await__()
print(waiting.send(None) is future)
print(attempt(waiting.send, None))
future.set_result((1, 2))
for waiting in (iter(future), future.__await__()):
    try:
        waiting.send(None)
    except StopIteration as stop:
        print(stop.value, stop.args)
future = loop.create_future()
for thrown in (ValueError("zebra"), KeyError):
    waiting = iter(future)
    try:
        waiting.throw(thrown)
    except (ValueError, KeyError) as error:
        print(repr(error))
print(attempt(iter(future).throw, list)[:9], attempt(iter(future).throw, 5)[:9], iter(future).close())


def unpacks(future):
    first, second = iter(future)


print(attempt(unpacks, future))
print(future.cancel())

print("-- in an awaitable of one's own")


class Order:
    def __init__(self):
        self.future = loop.create_future()

    def __await__(self):
        dish = yield from self.future
        return dish.upper()


async def two(order):
    return await order, await asyncio.wait_for(order, 1)


order = Order()
loop.call_later(0.05, order.future.set_result, "paella")
print(loop.run_until_complete(two(order)))
order = Order()
order.future.set_exception(ValueError("no rice"))
print(attempt(loop.run_until_complete, two(order)))

print("-- called back")


def appends(thing):
    return lambda future: bag.append(thing)


first, second, third = appends(42), appends(17), appends(100)
for removed in ([first, first], [first, second, first], [third, third], [], [first, second, third]):
    bag = []
    future = loop.create_future()
    for callback in (first, second, third):
        future.add_done_callback(callback)
    counts = [future.remove_done_callback(callback) for callback in removed]
    future.set_result("set")
    counts.append(len(bag))
    briefly()
    print(counts, bag, future.result())

bag = []
future = loop.create_future()
future.add_done_callback(first)
future.add_done_callback(second)
print(future.remove_done_callback(second), future.remove_done_callback(third))
future.add_done_callback(second)
for _ in range(5):
    future.add_done_callback(first)
print(future.remove_done_callback(first))
future.set_exception(RuntimeError("known"))
briefly()
print(bag, repr(future.exception()), future.remove_done_callback(second))

bag = []
future = loop.create_future()
future.add_done_callback(lambda future: print("removes", future.remove_done_callback(first)))
future.add_done_callback(first)
future.add_done_callback(first)
future.set_result(1)
future.add_done_callback(second)
briefly()
print(bag)

future = loop.create_future()
for callback in (first, second):
    future.add_done_callback(callback)
bag = []
future.cancel()
briefly()
print(bag)

print("-- nobody asks")
for end in ("set_result", "set_exception", "cancel"):
    future = loop.create_future()
    getattr(future, end)(ValueError(end))
    del future
future = loop.create_future()
future.set_exception(ValueError("was asked for"))
print(repr(future.exception()))
future = loop.create_future()
future.set_exception(ValueError("was raised"))
print(attempt(future.result))
future = loop.create_future()
future.set_exception(ValueError("too late to cancel"))
print(future.cancel())
del future
loop.close()
