precios = {"sopa": 3, "pan": 1, "vino": 5}
print([p * 2 for p in precios.values()], {n: p for n, p in precios.items() if p > 1}, sorted({p % 2 for p in precios.values()}))
print([(x, y) for x in range(3) for y in range(x)], [[c for c in fila] for fila in ["ab", "c"]])
print([x for x in range(20) if x % 2 if x % 3], [x if x % 2 else -x for x in range(5)])
print(sum(x * x for x in range(10)), max((len(n), n) for n in precios), list(x for x in "ab"))
print({c: i for i, c in enumerate("aba")}, [*{1: 2}], dict((k, k * 2) for k in range(3)))
