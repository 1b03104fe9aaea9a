for call in [
    lambda: set().pop(),
    lambda: set([[]]),
    lambda: set(5),
    lambda: set(1,2),
    lambda: frozenset([1]).add(1),
    lambda: set([1])<[1],
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
