type Vector = list[float]
print(Vector, type(Vector).__name__, Vector.__name__)
def primero[T](valores: list[T]) -> T:
    return valores[0]
async def espera[T, *Ts, **P](x: T) -> T:
    return x
print(primero([3, 2]), primero.__name__, primero(["a"]))
print(list[int], dict[str, int], int | None, int | str, tuple[int, ...], type[int], list[list[int]], list[int | None])
print(isinstance(3, int | str), isinstance(None, int | None), isinstance("x", int | None))
print(list[int]((1,2)), int | int, (int | str).__args__, list[int].__origin__)
try:
    int[3]
except TypeError as e:
    print(e)
try:
    int | 3
except TypeError as e:
    print(e)
