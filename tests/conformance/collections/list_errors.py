lista = [1, 2, 3]
for operacion in [
    lambda: lista[3],
    lambda: lista.remove(9),
    lambda: lista.index(9),
    lambda: [].pop(),
    lambda: lista["0"],
    lambda: lista + 1,
    lambda: lista.append(1, 2),
    lambda: sorted([1, "a"]),
    lambda: lista.add(1),
    lambda: lista[1.0],
    lambda: [3, None].sort(),
]:
    try:
        operacion()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
