nombres, precios = ["sopa", "pan", "té"], [3, 1]
print(list(zip(nombres, precios)), list(enumerate(nombres, start=1)), list(reversed(nombres)))
print(dict(zip(nombres, precios)), list(map(str, precios)), list(filter(None, [0, 1, "", "x"])))
print([*map(len, nombres)], sorted(nombres, key=str.upper), list(zip()))
it = iter(nombres)
print(next(it), list(it), next(it, "fin"))
print(list(zip(*[(1, "a"), (2, "b")])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
try:
    iter(5)
except TypeError as error:
    print(error)
