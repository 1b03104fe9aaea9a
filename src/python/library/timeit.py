"""How long small things take."""

from time import perf_counter as default_timer


def timeit(stmt="pass", setup="pass", timer=default_timer, number=1000000, globals=None):
    for step in (setup, stmt):
        if not callable(step) and step != "pass":
            raise NotImplementedError("timeit of a text is not supported here: give it a function")
    if callable(setup):
        setup()
    start = timer()
    for _ in range(number):
        if callable(stmt):
            stmt()
    return timer() - start


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=1000000, globals=None):
    return [timeit(stmt, setup, timer, number) for _ in range(repeat)]
