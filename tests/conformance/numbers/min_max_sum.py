precios = [3.5, 1, 12, 7.25]
print(min(precios), max(precios), sum(precios), sum(precios, 100))
print(max("pan", "vino", key=len), min([], default="nada"), max(1, 2.5, -3))
print(sum([[1], [2, 3]], []), any([0, "", 3]), all([1, "x", []]), all([]))
try:
    max([])
except ValueError as error:
    print(error)
