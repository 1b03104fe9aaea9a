"""Functions that take or give functions."""


def partial(function, /, *args, **keywords):
    return lambda *more, **others: function(*args, *more, **{**keywords, **others})


def wraps(wrapped):
    return lambda wrapper: wrapper


def reduce(function, iterable, /, *initial):
    values = iter(iterable)
    if initial:
        (result,) = initial
    else:
        for result in values:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for value in values:
        result = function(result, value)
    return result
