import asyncio
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Sized


class Worker(ABC):
    @abstractmethod
    async def work(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} works"


class Cook(Worker):
    async def work(self):
        await asyncio.sleep(0.1)
        return "pasta"

    @property
    def name(self):
        return "Ana"


class Half(Worker):
    async def work(self):
        return None


for cls in (Worker, Half, Cook):
    try:
        print(cls().describe(), sorted(cls.__abstractmethods__))
    except TypeError as error:
        print(error)
print(asyncio.run(Cook().work()), issubclass(Cook, Worker), isinstance(Cook(), Worker))


class Plugin(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def check(): ...


try:
    Plugin()
except TypeError as error:
    print(error)


@Worker.register
class Robot:
    pass


print(isinstance(Robot(), Worker), issubclass(int, Worker))
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance("", Iterable), isinstance(5, Iterable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance((), Sized))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(isinstance(Countdown(2), Iterator), isinstance(Countdown(2), Sized), list(Countdown(3)))


async def coroutine():
    pass


c = coroutine()
print(isinstance(c, Awaitable), isinstance(5, Awaitable))
c.close()


class Cards(Sequence):
    def __getitem__(self, place):
        return ["a", "b", "c"][place]

    def __len__(self):
        return 3


cards = Cards()
print(list(cards), "b" in cards, cards.index("c"), list(reversed(cards)), cards.count("a"))


class Lower(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


lower = Lower()
lower["A"] = 1
lower.update({"B": 2}, c=3)
print(lower["a"], lower.get("zz"), "b" in lower, list(lower), lower.pop("C"), lower.setdefault("D", 4), dict(lower.items()))
