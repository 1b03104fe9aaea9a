"""`Any` is a class, so `|` makes a union of it as of other classes; what is written with brackets is typing's own."""

import typing
from typing import Any, Callable, List, Optional, TypeVar, Union

T = TypeVar("T")

print(Any, repr(Any), type(Any), type(type(Any)), Any.__name__, Any.__module__)
for union in (
    Any | None,
    None | Any,
    Any | int,
    int | Any,
    Any | int | None,
    (int | None) | Any,
    None | int,
    int | None,
    list[int] | None,
    Callable | None,
    None | Callable,
    Callable[[int], str] | None,
    List | None,
    List[int] | None,
    list[Any] | None,
    Optional[Any],
    Optional[int],
    Union[int, None, Any],
    Union[Any, Any],
    Any | Callable,
    T | None,
    Any | T,
):
    print(union, type(union))

print(Any | None == None | Any, Any | int == Union[int, Any], hash(Any) == hash(Any))
print(dict[str, Any], typing.Dict[str, Any], Callable[[Any], Any], Callable[..., Any], list[Any])
print(typing.get_args(dict[str, Any]), typing.get_args(Any | None), typing.get_origin(Any | None))
print(isinstance(Any, type))


class Anything(Any):
    def __init__(self, value):
        self.value = value


print(Anything.__mro__, Anything(3).value, isinstance(Anything(3), Anything), Anything)

for attempt in (lambda: Any(), lambda: isinstance(3, Any), lambda: Any[int]):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


def f(first: Any, second: Any | None = None) -> Any:
    return first


print(f.__annotations__, typing.get_type_hints(f))
