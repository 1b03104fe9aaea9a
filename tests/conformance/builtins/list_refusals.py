for call in [
    lambda: [].append(),
    lambda: [].append(1,2),
    lambda: [].insert(1),
    lambda: [].insert("a",1),
    lambda: [].pop(),
    lambda: [1].pop("a"),
    lambda: [1].pop(5),
    lambda: [].remove(1),
    lambda: [].index(1),
    lambda: [1].index(1,5,6),
    lambda: [].extend(5),
    lambda: [].sort(1),
    lambda: [].sort(key=5),
    lambda: [1,"a"].sort(),
    lambda: ["a",1].sort(),
    lambda: [3,2,"a",1].sort(),
    lambda: [1].sort(foo=1),
    lambda: [].clear(1),
    lambda: [].count(),
    lambda: [1]*"a",
    lambda: [1]+(1,),
    lambda: [1]<(1,),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
