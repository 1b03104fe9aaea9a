"""What goes to a process and comes back is a copy, with all that belongs to it."""

import collections
import dataclasses
import datetime
import enum
import functools
import math
import operator
from concurrent.futures import ProcessPoolExecutor


class Size(enum.Enum):
    SMALL = 1
    LARGE = "l"


class Colour(enum.IntFlag):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Dish:
    name: str
    price: float = 1.5
    size: Size = Size.SMALL
    extras: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, order=True)
class Table:
    number: int


Point = collections.namedtuple("Point", "x y")


class Basket(list):
    def __init__(self, owner, items=()):
        super().__init__(items)
        self.owner = owner


class Secret:
    """Says itself what is copied of it."""

    def __init__(self, word):
        self.word, self.opened = word, True

    def __getstate__(self):
        return {"word": self.word[::-1]}

    def __setstate__(self, state):
        self.word, self.opened = state["word"][::-1], False


class Ratio:
    """Says itself how it is made again."""

    def __init__(self, over, under):
        self.over, self.under = over, under

    def __reduce__(self):
        return Ratio, (self.over * 2, self.under * 2)


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


class Counter:
    total = 0

    def __init__(self, start):
        self.start = start

    def add(self, more):
        self.start += more
        return self.start

    @classmethod
    def named(cls, name):
        return f"{cls.__name__} {name}"

    @staticmethod
    def double(number):
        return number * 2

    class Inner:
        def __eq__(self, other):
            return isinstance(other, Counter.Inner)


def same(value):
    return value


def shape(value):
    return type(value).__name__, repr(value)


def change(items, order):
    items.append("changed")
    order["seen"] = True
    return len(items), sorted(order)


def is_one(pair):
    return pair[0] is pair[1], pair


def main():
    with ProcessPoolExecutor(2) as pool:
        ask = lambda *call: pool.submit(*call).result()
        values = [
            None, True, ..., NotImplemented, 3, -(2**80), 2.5, float("inf"), "ñandú 🍽", b"\x00\xff", (), (1, (2, 3)),
            [1, [2]], {"a": {"b": 1}}, {1, 2}, frozenset({3}), range(1, 10, 2), slice(1, None, 2), 1 + 0, ValueError("a", 2),
            Dish("soup", extras=["bread"]), Table(4), Point(1, y=2), Size.LARGE, Colour.RED | Colour.BLUE,
            datetime.datetime(2024, 2, 29, 12, 30), datetime.timedelta(seconds=90), collections.Counter("abca"),
            collections.OrderedDict(x=1), collections.deque([1, 2], maxlen=3), int, Dish, ValueError, len, math.sqrt,
        ]
        for value in values:
            copy = ask(same, value)
            equal = copy == value or repr(copy) == repr(value)
            print(*ask(shape, value), equal and type(copy) is type(value))

        items, order = [1, 2], {"b": 1}
        print(ask(change, items, order), items, order)
        item = ["one"]
        print(ask(is_one, (item, item)), ask(is_one, (item, ["one"])))
        own = [1]
        own.append(own)
        copy = ask(same, own)
        print(copy[1] is copy, copy is own)

        basket = ask(same, Basket("Ana", ["bread"]))
        print(basket, basket.owner, type(basket).__name__)
        secret = ask(same, Secret("abc"))
        print(secret.word, secret.opened)
        ratio = ask(same, Ratio(1, 2))
        print(ratio.over, ratio.under)
        slotted = ask(same, Slotted(1, "r"))
        print(slotted.left, slotted.right)
        print(ask(same, Size.SMALL) is Size.SMALL, ask(same, collections.defaultdict(list, a=[1])))
        print(ask(same, Counter.Inner()) == Counter.Inner(), {ask(same, Table(1)): "one"}[Table(1)])

        counter = Counter(10)
        print(ask(counter.add, 5), counter.start)
        print(ask(Counter.named, "first"), ask(Counter.double, 4), ask(Counter, 3).start)
        print(ask(functools.partial(pow, 2), 10), ask(str.upper, "abc"), ask("a-b".split, "-"), ask(operator.add, 1, 2))
        print(ask(sorted, [3, 1, 2]), ask(math.factorial, 20), ask(max, {1: 2, 3: 0}), ask(sum, range(5)))


if __name__ == "__main__":
    main()
