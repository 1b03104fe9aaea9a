def dice(x):
    print("se evalúa", x)
    return x


def f(a: dice(int), b: dice("str") = 3, *args: dice(float), c: "adelante" = None, **kw: dice(dict)) -> dice(list):
    x: dice("nunca: es local") = 1
    y: tampoco
    return x


print(f.__annotations__)
print(f(1))
x: dice(int) = dice(5)
y: dice(str)
print(__annotations__, x)
try:
    print(y)
except NameError as error:
    print(error)
(z): int = 3
d = {}
d["k"]: dice(int) = 2
print(__annotations__, d, z)


async def g(n: int) -> str: ...


print(g.__annotations__, (lambda: 0).__annotations__)
lista: list[int] = [1]
opcional: int | None = None
mapa: dict[str, list[tuple[int, ...]]] = {}
print(list[int], dict[str, int], int | None, int | str, tuple[int, ...], type[int])
print(isinstance(3, int | str), isinstance(None, int | None), isinstance("x", int | None))
try:
    def mala(a: no_existe): ...
except NameError as error:
    print(error)
