"""Anotaciones con las clases de collections.abc, también fuera de una función y como clase base."""

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized


async def platos(nombres: Iterable[str]) -> AsyncIterator[str]:
    for nombre in nombres:
        yield nombre


print(platos.__annotations__)
print(Callable[[int, str], Awaitable[None]], Mapping[str, Sequence[int]], Iterator[int] | None)
print(deque[int], OrderedDict[str, int], defaultdict[str, list[int]], Counter[str])
print(Sequence[int].__origin__, Sequence[int].__args__, type(Sequence[int]).__name__)


class Carta(Mapping[str, float]):
    def __init__(self, precios):
        self.precios = precios

    def __getitem__(self, clave):
        return self.precios[clave]

    def __iter__(self):
        return iter(self.precios)

    def __len__(self):
        return len(self.precios)


carta = Carta({"sopa": 4.5, "pan": 1})
print(list(carta.items()), carta.get("flan"), isinstance(carta, Mapping), Carta[str, float].__origin__ is Carta)
for nada in (Hashable, Sized):
    try:
        nada[int]
    except TypeError as error:
        print(error)
