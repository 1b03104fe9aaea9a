for call in [
    lambda: range(),
    lambda: range("a"),
    lambda: range(1,2,0),
    lambda: range(1.5),
    lambda: enumerate(),
    lambda: enumerate(5),
    lambda: enumerate([],"a"),
    lambda: zip(5),
    lambda: list(zip([1],[1,2],strict=True)),
    lambda: map(),
    lambda: map(5),
    lambda: list(map(5,[1])),
    lambda: filter(5),
    lambda: reversed(5),
    lambda: reversed({1}),
    lambda: list(reversed({1:2})),
    lambda: sorted(),
    lambda: sorted(5),
    lambda: sorted([1],1),
    lambda: sorted([1],key=lambda a,b:1),
    lambda: iter(5),
    lambda: iter(5,6),
    lambda: next(5),
    lambda: next(iter([])),
    lambda: next(iter([]),5),
    lambda: next(),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
