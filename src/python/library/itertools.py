"""Iterators built from iterators."""


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable, /):
    saved = []
    for value in iterable:
        yield value
        saved.append(value)
    while saved:
        yield from saved


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    values = iter(iterable)
    total = initial
    if initial is None:
        for total in values:
            break
        else:
            return
    yield total
    for value in values:
        total = total + value if func is None else func(total, value)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(values, n, strict):
    while batch := tuple(islice(values, n)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


def _from_iterable(iterable, /):
    for inner in iterable:
        yield from inner


chain.from_iterable = _from_iterable


def compress(data, selectors):
    return (value for value, selected in zip(data, selectors) if selected)


def dropwhile(predicate, iterable, /):
    values = iter(iterable)
    for value in values:
        if not predicate(value):
            yield value
            break
    yield from values


def takewhile(predicate, iterable, /):
    for value in iterable:
        if not predicate(value):
            break
        yield value


def filterfalse(function, iterable, /):
    for value in iterable:
        if not (value if function is None else function(value)):
            yield value


def groupby(iterable, key=None):
    """Each group ends where the key changes, and is over once the next one is asked for."""
    values = iter(iterable)
    nothing = object()
    current = [nothing, nothing]  # the value that was read ahead, and its key

    def advance():
        value = next(values, nothing)
        current[:] = value, nothing if value is nothing else value if key is None else key(value)

    def group(own, number):
        while number == latest and current[0] is not nothing and current[1] == own:
            yield current[0]
            if number == latest:
                advance()

    latest = 0
    advance()
    while current[0] is not nothing:
        own = current[1]
        latest += 1
        yield own, group(own, latest)
        while current[0] is not nothing and current[1] == own:
            advance()


def islice(iterable, *bounds):
    if not bounds:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
    start, stop, step = (*bounds, None)[:3] if len(bounds) > 1 else (None, *bounds, None)
    for bound in (start, stop):
        if bound is not None and not (isinstance(bound, int) and bound >= 0):
            what = "Stop argument" if len(bounds) == 1 else "Indices"
            raise ValueError(f"{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and not (isinstance(step, int) and step > 0):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start or 0, stop, step or 1)


def _islice(values, start, stop, step):
    place = 0
    following = start
    while stop is None or place < stop:
        for value in values:
            break
        else:
            return
        if place == following:
            yield value
            following += step
        place += 1


def pairwise(iterable, /):
    values = iter(iterable)
    for first in values:
        break
    else:
        return
    for second in values:
        yield first, second
        first = second


def starmap(function, iterable, /):
    for args in iterable:
        yield function(*args)


def tee(iterable, n=2, /):
    values = iter(iterable)
    queues = [[] for _ in range(n)]

    def follow(queue):
        while True:
            if not queue:
                for value in values:
                    break
                else:
                    return
                for other in queues:
                    other.append(value)
            yield queue.pop(0)

    return tuple(follow(queue) for queue in queues)


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    nothing = object()
    while iterators:
        row = [next(iterator, nothing) for iterator in iterators]
        if all(value is nothing for value in row):
            return
        yield tuple(fillvalue if value is nothing else value for value in row)


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat
    if not all(pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple(pool[place] for pool, place in zip(pools, places))
        for turn in reversed(range(len(pools))):
            places[turn] += 1
            if places[turn] < len(pools[turn]):
                break
            places[turn] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    if length < 0:
        raise ValueError("r must be non-negative")
    return _arranged(pool, length, lambda chosen, place: place not in chosen)


def combinations(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _arranged(tuple(iterable), r, lambda chosen, place: not chosen or place > chosen[-1])


def combinations_with_replacement(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _arranged(tuple(iterable), r, lambda chosen, place: not chosen or place >= chosen[-1])


def _arranged(pool, length, fits):
    """Every choice of so many places that fits, in order."""
    chosen, place = [], 0
    while True:
        if len(chosen) == length:
            yield tuple(pool[index] for index in chosen)
            place = len(pool)
        while place < len(pool) and not fits(chosen, place):
            place += 1
        if place < len(pool):
            chosen.append(place)
            place = 0
        elif chosen:
            place = chosen.pop() + 1
        else:
            return
