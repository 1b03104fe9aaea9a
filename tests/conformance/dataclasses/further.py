import asyncio
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar, Optional


@dataclass
class Task:
    name: str
    seconds: float
    _: KW_ONLY
    retries: int = 0
    result: Optional[str] = None
    made: ClassVar[int] = 0

    async def run(self):
        Task.made += 1
        await asyncio.sleep(self.seconds)
        self.result = f"{self.name} done"
        return self


@dataclass
class Doubled:
    value: InitVar[int]
    double: int = field(init=False)

    def __post_init__(self, value):
        self.double = value * 2


@dataclass(eq=False)
class Identity:
    x: int


@dataclass(repr=False)
class Quiet:
    x: int

    def __repr__(self):
        return "quiet"


@dataclass(unsafe_hash=True)
class Key:
    a: int
    b: int = field(hash=False, default=0)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def main():
    tasks = [Task("a", 0.2), Task("b", 0.1, retries=2)]
    print(await asyncio.gather(*(task.run() for task in tasks)), Task.made)
    print(Doubled(4), Identity(1) == Identity(1), Quiet(1), hash(Key(1, 2)) == hash(Key(1, 3)), Key(1, 2) == Key(1, 3))
    queue = asyncio.PriorityQueue()
    for job in (Job(3, "low"), Job(1, "urgent"), Job(2, "normal")):
        await queue.put(job)
    while not queue.empty():
        print(await queue.get())
    try:
        Task("a", 1, 2)
    except TypeError as error:
        print(error)


asyncio.run(main())


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


print(Point(3, 4).length, Point(1, 2) + Point(3, 4), {Point(1, 2), Point(1, 2)})
