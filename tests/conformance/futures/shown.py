"""How futures look: what they came to, cut short where it is long, and who is called back."""

import asyncio
import functools
from collections import namedtuple
from dataclasses import dataclass

Point = namedtuple("Point", "x y")


@dataclass
class Dish:
    name: str
    price: float


class Plain:
    """What has no text of its own is written with its address."""


class Faulty:
    def __repr__(self):
        raise ValueError("no words")


class Called:
    def __call__(self, future):
        pass

    def method(self, future):
        pass

    def __repr__(self):
        return "<Called>"


class Own(Exception):
    def __repr__(self):
        return "Own!"


def first(future):
    pass


def last(future):
    pass


async def returns(value):
    return value


RESULTS = [
    None, True, 4, -1.5, 10**39, 10**60, "short", "ñ" * 28, "x" * 29, "a'b\n" * 10, b"bytes" * 10, ..., int,
    [], [1], list(range(6)), list(range(7)), (), (1,), (1, 2), tuple("abcdefgh"), {}, {"b": 1, "a": 2},
    {number: number * number for number in (5, 3, 1, 4, 2)}, {3, 1, 2}, set(), frozenset("cab"), frozenset(), range(5),
    [[[[[[[[1]]]]]]]], ((((((1,),),),),),), {"a": {"b": {"c": {"d": {"e": {"f": {"g": 1}}}}}}},
    [{"dish": "paella valenciana with everything", "price": 12.5}], ["word" * 10] * 8,
    Dish("soup", 4.5), Dish("paella valenciana", 12.5), [Dish("soup", 4.5)], Point(1, 2), Called(), [Called(), "x"],
]


async def main():
    loop = asyncio.get_running_loop()
    for result in RESULTS:
        future = loop.create_future()
        future.set_result(result)
        print(future)
    for result in (Plain(), Faulty()):
        future = loop.create_future()
        future.set_result(result)
        print(str(future)[:30], len(str(future)) > 40)
    task = asyncio.create_task(returns(Dish("bread", 1)), name="t")
    await task
    print(f"{task}".partition(" result=")[2])
    for error in (RuntimeError(), ValueError("x" * 50), Own("hidden"), KeyError("k")):
        future = loop.create_future()
        future.set_exception(error)
        print(future, future.exception() is error)

    called = Called()
    callbacks = [
        first, lambda future: None, print, str, called, called.method, Called, functools.partial(first), [].append,
        functools.partial(functools.partial(last)), functools.partial(print, 1), functools.partial(called.method),
    ]
    for callback in callbacks:
        future = loop.create_future()
        future.add_done_callback(callback)
        print(future)
        future.cancel()
        print(future, future.remove_done_callback(callback))
    for number in (2, 3, 10):
        future = loop.create_future()
        for callback in (first, *[print] * (number - 2), last):
            future.add_done_callback(callback)
        print(future)


asyncio.run(main())
