for operacion in [
    lambda: undefined_name,
    lambda: None.upper(),
    lambda: None[0],
    lambda: None + 1,
    lambda: "a"(),
    lambda: [1].x,
    lambda: (1, 2).append(3),
    lambda: {}.a,
    lambda: (lambda x: x)(),
    lambda: 1 .real.foo,
    lambda: [][0],
    lambda: {}["x"],
    lambda: {}[1.5],
    lambda: not_defined(),
    lambda: 1 @ 2,
    lambda: [1] - [1],
    lambda: {1} + {2},
    lambda: ~1.5,
    lambda: abs("x"),
    lambda: round("x"),
    lambda: sum(["a"]),
    lambda: ord("ab"),
    lambda: chr(-1),
    lambda: int("x" * 3),
]:
    try:
        operacion()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
