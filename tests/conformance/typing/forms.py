"""Diccionarios, tuplas y protocolos con tipos, y lo que se escribe en las anotaciones."""

from typing import (
    Annotated, Any, AsyncIterator, Awaitable, Callable, ClassVar, Coroutine, DefaultDict, Deque, Dict, Iterable, List, Literal,
    LiteralString, Mapping, NamedTuple, Never, NewType, NoReturn, NotRequired, Optional, Protocol, Required, Sequence, Set, Tuple,
    TYPE_CHECKING, Type, TypedDict, Union, Unpack, assert_never, assert_type, cast, final, get_args, overload, override,
    runtime_checkable,
)
class Persona(TypedDict):
    nombre: str
    edad: int
class Emp(Persona, total=False):
    jefe: str
p: Persona = {"nombre": "Ana", "edad": 3}
print(p, Persona(nombre="x", edad=1), Persona.__annotations__, Persona.__total__, sorted(Emp.__required_keys__))
class Punto(NamedTuple):
    x: int
    y: int = 0
    def dist(self) -> float:
        return (self.x**2 + self.y**2) ** .5
    @property
    def doble(self): return Punto(self.x*2, self.y*2)
pt = Punto(3, 4)
print(pt, pt.dist(), pt._asdict(), pt._replace(x=1), pt.doble, Punto._fields, Punto._field_defaults, Punto.__annotations__)
x, y = pt
print(x, y, pt == (3,4), pt[0], len(pt), isinstance(pt, tuple))
Otro = NamedTuple("Otro", [("a", int), ("b", str)])
print(Otro(1, "z"))
@runtime_checkable
class Volador(Protocol):
    def volar(self) -> str: ...
class Pato:
    def volar(self): return "cuac"
class Piedra: pass
print(isinstance(Pato(), Volador), isinstance(Piedra(), Volador))
class Animal(Protocol):
    nombre: str
    def sonido(self) -> str: ...
try: isinstance(Pato(), Animal)
except TypeError as e: print(e)
try: Animal()
except TypeError as e: print(e)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__)
def f(a: int, b: "str" = "x", *args: float, c: Optional[list[int]] = None, **kw: Any) -> dict[str, int]: ...
print(f.__annotations__)
Json = Union[dict[str, "Json"], list["Json"], str, int, None]
print(Json)
print(Callable[..., Awaitable[int]], Coroutine[Any, Any, int], AsyncIterator[int], Iterable[str], Sequence[int], Mapping[str, int], Type[int], List[int], Dict[str, Any], Tuple[int, ...], Set[int], Deque[int], DefaultDict[str, int])
print(TYPE_CHECKING, cast(int, "a"))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3))
class Base:
    @override
    def m(self): ...
    @final
    def n(self): ...
Vec = list[float]
def esc(v: Vec, k: float) -> Vec: return [k * i for i in v]
print(esc([1.0, 2.0], 2), Vec)
Handler = Callable[[str, int], Awaitable[None]]
print(Handler)
print(Literal["a","b"].__args__, get_args(Literal[1,2]))
@final
class Z: pass
class Conf(TypedDict):
    host: Required[str]
    port: NotRequired[int]
print(Conf.__required_keys__, Conf.__optional_keys__)
print(Unpack, Never, NoReturn, LiteralString)
def h(x: "Punto") -> "list[Punto]": ...
class TT:
    a: ClassVar[int] = 0
    b: "int"
print(TT.__annotations__)
print(assert_type(3, int))
try: assert_never(3)
except AssertionError as e: print(e)
