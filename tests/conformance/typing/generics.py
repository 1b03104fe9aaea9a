"""Clases genéricas, con sus tipos entre corchetes, como las escriben los cursos de antes y de ahora."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Callable, Generic, Literal, Optional, ParamSpec, Self, TypeVar, Union, get_args, get_origin

V = TypeVar("V")
K = TypeVar("K")
P = ParamSpec("P")


class Caja(Generic[V]):
    def __init__(self, valor: V) -> None:
        self.valor = valor

    @classmethod
    def vacía(cls) -> "Caja[V]":
        return cls(None)


class Par(Generic[K, V]):
    pass


class Sobre(Caja[V]):
    pass


class Pila[T]:
    def __init__(self) -> None:
        self.platos: list[T] = []

    def poner(self, plato: T) -> Self:
        self.platos.append(plato)
        return self

    def __iter__(self) -> Iterator[T]:
        return iter(self.platos)


class PilaDeTextos(Pila[str]):
    pass


@dataclass
class Resultado[T, E]:
    valor: T | None = None
    error: E | None = None


class Registro:
    def __class_getitem__(cls, clave):
        return f"{cls.__name__}<{clave}>"


type Precio = float | int


def primero[T](cosas: list[T]) -> T:
    return cosas[0]


def envolver(función: Callable[P, V]) -> Callable[P, V]:
    return función


caja = Caja[int](3)
print(caja.valor, Caja[int], caja.__orig_class__, type(caja).__name__, Caja.__parameters__)
print(Caja[V], Caja[list[int]], Caja["Caja"], Caja[int].vacía().valor, Par[str, int], Par.__parameters__)
print(Sobre[int], Sobre[int](2).valor, Sobre.__parameters__, isinstance(Sobre(1), Caja))
print(Pila[int], Pila[int]().poner(3).platos, list(Pila().poner(1).poner(2)), len(Pila.__type_params__))
print(Pila[str].__origin__ is Pila, Pila[str].__args__, PilaDeTextos.__bases__, PilaDeTextos.__orig_bases__)
print(Resultado(3), Resultado[int, str](error="agotado"), Registro["mesa"], Precio, primero(["a", "b"]))
print(envolver.__annotations__, V, K, P)

print(Optional[str] == (str | None), Union[int, int], Union[int, None], Literal["a", 1], Any)
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]))
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), (int | str) == (str | int))
print({list[int]: "enteros", int | None: "quizá"}[None | int])

for wrong in (
    lambda: Caja[int, str],
    lambda: Par[int],
    lambda: int[3],
    lambda: type("Simple", (), {})[int],
    lambda: isinstance([1], list[int]),
):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
