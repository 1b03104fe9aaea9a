for call in [
    lambda: dict(zip("ab",[1,2])),
    lambda: {1:2}.items(),
    lambda: {1:2}.keys()|{3},
    lambda: {1:2,3:4}.values(),
    lambda: len({1:2}.keys()),
    lambda: 1 in {1:2}.keys(),
    lambda: (1,2) in {1:2}.items(),
    lambda: list({1:2}.items()),
    lambda: dict(a=1,b=2),
    lambda: dict([("a",1)],b=2),
    lambda: {**{"a":1},"b":2},
    lambda: {1,2}|{3},
    lambda: {1,2}&{2,3},
    lambda: {1,2}^{2,3},
    lambda: {1,2}-{2},
    lambda: {1,2}<={1,2,3},
    lambda: frozenset([1,2])|{3},
    lambda: set("hola")=={"h","o","l","a"},
    lambda: {1,2}.union([3],(4,)),
    lambda: {1,2}.issubset([1,2,3]),
    lambda: frozenset(),
    lambda: set(),
    lambda: dict.get({1:2},1),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
