"""Functions that take functions or give them."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except (AttributeError, NotImplementedError):  # a builtin's text is not here
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        given = [repr(self.func), *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.keywords.items())]
        return f"functools.partial({', '.join(given)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, instance, owner=None):
        first = () if instance is None else (instance,)
        return partial(self.func, *first, *self.args, **self.keywords)


_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    values = iter(iterable)
    result = next(values, _MISSING) if initial is _MISSING else initial
    if result is _MISSING:
        raise TypeError("reduce() of empty iterable with no initial value")
    for value in values:
        result = function(result, value)
    return result


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize and max(maxsize, 0), typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    from _namedtuple import namedtuple

    results, counts = {}, [0, 0]
    info = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])

    def wrapper(*args, **keywords):
        key = (args, *keywords.items()) if keywords else args
        if typed:
            key = (key, *map(type, args), *map(type, keywords.values()))
        result = results.get(key, _MISSING)
        if result is not _MISSING:
            counts[0] += 1
            if maxsize is not None:
                # The one used last is the last of them.
                del results[key]
                results[key] = result
            return result
        counts[1] += 1
        result = function(*args, **keywords)
        if maxsize != 0:
            if maxsize is not None and key not in results and len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def cache_clear():
        results.clear()
        counts[:] = 0, 0

    wrapper.cache_info = lambda: info(*counts, maxsize, len(results))
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    wrapper.cache_clear = cache_clear
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def total_ordering(cls):
    """Each of the four comparisons follows from any one of them, and from equality."""
    given = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, name) is not getattr(object, name, None)]
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    base = given[0]
    compare = getattr(cls, base)
    strict = base in ("__lt__", "__gt__")
    upwards = base in ("__lt__", "__le__")

    def derive(name):
        same_way = (name in ("__lt__", "__le__")) == upwards
        wants_strict = name in ("__lt__", "__gt__")

        def method(self, other):
            # In the same direction it is the base itself, against it the base's opposite.
            answer = compare(self, other)
            if answer is NotImplemented:
                return answer
            if same_way:
                return (answer and self != other) if wants_strict else (answer or self == other)
            if wants_strict == strict:
                return not answer and self != other if strict else not answer or self == other
            return not answer

        method.__name__ = name
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        return method

    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if name not in given:
            setattr(cls, name, derive(name))
    return cls


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

    return K


def _union_of(cls):
    """The classes of `int | str`, none for anything else."""
    return cls.__args__ if type(cls).__name__ in ("UnionType", "_UnionGenericAlias") else ()


def singledispatch(func):
    """One function with an implementation for each class of its first argument; the nearest class counts."""
    registry = {object: func}

    def dispatch(cls):
        return next((registry[base] for base in cls.__mro__ if base in registry), func)

    def register(cls, implementation=None):
        if implementation is None:
            if isinstance(cls, type) or _union_of(cls):
                return lambda function: register(cls, function)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            cls, implementation = next(iter(annotations.values())), cls
        for one in _union_of(cls) or (cls,):
            registry[one] = implementation
        return implementation

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{getattr(func, '__name__', 'singledispatch function')} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, instance, owner=None):
        def method(*args, **keywords):
            return self.dispatcher.dispatch(args[0].__class__)(instance, *args, **keywords)

        method.register = self.register
        return update_wrapper(method, self.func)
