def tira(valores=[3, 6, 1, 6, 2]):
    it = iter(valores)
    return lambda: next(it, None)


print(list(iter(tira(), 1)), list(zip([1, 2], "ab", (3.0, 4.0))), list(map(lambda a, b, c: a + b + c, [1, 2], [10, 20, 30], (100, 200))))
print(list(enumerate("ab", start=5)), list(enumerate("ab", 2)), list(zip([1], [2], strict=True)), list(zip()), list(map(str, range(3))))
for prueba in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [2], [], strict=True))):
    try:
        print(prueba())
    except ValueError as error:
        print(error)
gente = [("Ana", 30), ("Luis", 25), ("Eva", 30), ("Raúl", 25)]
print(sorted(gente, key=lambda p: p[1]), sorted(gente, key=lambda p: -p[1]), sorted(gente, key=lambda p: p[1], reverse=True))
gente.sort(key=lambda p: p[0])
print(gente, min(gente, key=lambda p: p[1]), max(gente, key=lambda p: p[1]), min([], default="nada"), max("hola", "adiós", key=len))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), "abcdef"[s], slice(3), slice(None) == slice(None), [1, 2, 3][slice(None, None, -1)])
print(sum([[1], [2]], []), sum(range(5), 10), sum([0.1] * 10), round(2.5), round(3.14159, 2), round(1234, -2), divmod(-7, 2), pow(2, 10, 1000), pow(3, -1, 7), abs(-3))
print(all([]), any([]), list(filter(None, [0, 1, "", "a"])), list(reversed(range(3))), list(reversed("ab")), [*reversed({"a": 1, "b": 2})])
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), id(print) == id(print), callable(len), type(3), type(type), isinstance(True, int), issubclass(bool, int))
print(ord("ñ"), chr(241), bin(10), oct(8), hex(255), int("ff", 16), int("0b11", 0), int(" 42 "), float("1e3"), int(3.9), str(3), repr("a'b"), ascii("ñ"))
print(2**200, -(2**70), 10**25 // 3, (2**100).bit_length(), int("9" * 30), 7 // -2, -7 % 3, 1e16 + 1, 0.1 + 0.2, 5 / 2, 2**-1, 1_000)
print(globals()["__name__"], "prueba" in globals(), type(globals()).__name__)


def con_locales(a, b=2):
    c = a + b
    return locals()


print(con_locales(1))
print(len("ñ"), getattr(3, "real"), hasattr(3, "nada"), getattr(3, "nada", "por omisión"))
try:
    str(10**5000)
except ValueError as error:
    print(error)
try:
    int("9" * 5000)
except ValueError as error:
    print(error)
