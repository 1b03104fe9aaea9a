for call in [
    lambda: hash([]),
    lambda: hash({}),
    lambda: id(),
    lambda: len(5),
    lambda: len(),
    lambda: len([],[]),
    lambda: isinstance(1),
    lambda: isinstance(1,5),
    lambda: isinstance(1,(int,5)),
    lambda: issubclass(1,int),
    lambda: issubclass(int,5),
    lambda: callable(),
    lambda: type(),
    lambda: type(1,2),
    lambda: repr(),
    lambda: getattr(1,"a"),
    lambda: getattr(1,5),
    lambda: getattr(1),
    lambda: hasattr(1),
    lambda: print(sep=5),
    lambda: print(foo=1),
    lambda: ascii("ñ"),
    lambda: 1+"a",
    lambda: None+1,
    lambda: 3 in 5,
    lambda: 3 in "abc",
    lambda: slice(1),
    lambda: slice(),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
