type Vector = list[float]
type Par[T] = tuple[T, T]
print(Vector, type(Vector).__name__, Vector.__name__)


def primero[T](valores: list[T]) -> T:
    return valores[0]


async def espera[T, *Ts, **P](x: T) -> T:
    return x


print(primero([3, 2]), primero.__name__, primero(["a"]))


def limita[T: (int, str) = int](x: T) -> T:
    return x


print(limita(3))


def usa(v: Vector) -> Par[int]:
    return v[0], v[1]


print(usa([1.0, 2.0]))
