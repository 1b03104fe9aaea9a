for call in [
    lambda: {}.get(),
    lambda: {}.get(1,2,3),
    lambda: {}.get([]),
    lambda: {}.pop(),
    lambda: {}.pop(1),
    lambda: {}.popitem(),
    lambda: {}.setdefault(),
    lambda: {}.update(5),
    lambda: {}.update([1]),
    lambda: {}.update([(1,2,3)]),
    lambda: {}.update(1,2),
    lambda: {}.keys(1),
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict(1,2),
    lambda: dict.fromkeys([1,2],3),
    lambda: dict.fromkeys(),
    lambda: {1}.add(),
    lambda: {1}.remove(2),
    lambda: {1}.union(5),
    lambda: {1}|[1],
    lambda: {[]},
    lambda: {}|{},
    lambda: {1:2}|{3:4},
    lambda: {}|[],
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
