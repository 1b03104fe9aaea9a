import asyncio
from typing import Any, Awaitable, Callable, Dict, Generic, Iterator, List, Literal, NamedTuple, NewType, Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable
from typing import TYPE_CHECKING, Annotated, AsyncIterator, ClassVar, Final, Self

if TYPE_CHECKING:
    import never_there

T = TypeVar("T")
UserId = NewType("UserId", int)
Handler = Callable[[str], Awaitable[None]]
Number = Union[int, float]
LIMIT: Final = 3


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


stack: Stack[int] = Stack[int]()
print(stack.push(1).push(2).pop(), stack.items)
IntStack = Stack[int]
print(type(IntStack()).__name__)


class Named(Protocol):
    name: str

    def greet(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    name = "menu.txt"

    def close(self) -> None:
        print("closed")

    def greet(self) -> str:
        return f"hola {self.name}"


def use(named: Named) -> str:
    return named.greet()


print(use(File()), isinstance(File(), Closable), isinstance(5, Closable))


class Movie(TypedDict):
    title: str
    year: int


class Partial(TypedDict, total=False):
    title: str


movie: Movie = {"title": "Roma", "year": 2018}
print(movie["title"], Movie(title="Coco", year=2017), Partial())


def f(a: int, b: Optional[str] = None, *rest: Any, key: Literal["x", "y"] = "x") -> Dict[str, Tuple[int, ...]]:
    return {"r": (a, LIMIT)}


print(f(1), get_type_hints(f)["a"], cast(str, 5), UserId(7))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x * 2


print(g(2), g("a"))
print(Optional[int], Union[int, str], List[int], Dict[str, int], Any, T, Callable[[int], str], Literal["a", 1], Optional[int] == Union[int, None])


async def numbers(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


async def main(handler: Optional[Handler] = None) -> None:
    print([i async for i in numbers(3)])


asyncio.run(main())


class Counter:
    total: ClassVar[int] = 0
    name: Annotated[str, "a name"]


print(Counter.total, sorted(Counter.__annotations__))
