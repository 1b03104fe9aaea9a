# How a union is written hangs on what made it: classes `X | Y`, names of typing and type parameters typing.Union.
import functools
import inspect
import typing
from typing import Awaitable, Callable, Literal, Optional, TypeVar, Union

Number = TypeVar("Number")
Name = str
type Whole = int


class Box[T]:
    def get(self, default: T | None = None) -> T | int | None:
        return default

    def same(self, other: "Box[T] | None", more: list[T] | None) -> Optional[T]:
        return None


def first[U](items: list[U], fallback: U | None = None) -> None | U:
    return fallback


for union in (
    Name | None,
    None | Name,
    Whole | None,
    list[int] | None,
    int | str | None,
    Number | None,
    Number | int,
    int | Number | None,
    Box | None,
    Box[int] | None,
    Box[int] | str | None,
    Optional[int],
    Union[int, None, str],
    Optional[int] | str,
    Awaitable[int] | None,
    Callable[[int], str] | None,
    Literal["a"] | None,
):
    print(union, type(union), typing.get_origin(union), typing.get_args(union))
print(Box.get.__annotations__, Box.same.__annotations__, first.__annotations__)
print((int | None) == Optional[int], Optional[int] == Union[None, int], (int | str) == (str | int))
print(isinstance(3, int | None), isinstance(3, Optional[int]), isinstance("3", Optional[int]))


def annotated(a: Optional[int] = None, *, b: Callable[[int], str] | None = None, c: int | None) -> Union[int, str]:
    return 1


print(inspect.signature(annotated))


@functools.singledispatch
def shown(value):
    return "something"


@shown.register
def _(value: int | float):
    return "a number"


@shown.register
def _(value: Union[str, bytes]):
    return "a text"


print(shown(1.5), shown("x"), shown(None))
