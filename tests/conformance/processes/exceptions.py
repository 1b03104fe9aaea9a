"""What a call raises in a process comes back, with where it came from."""

from concurrent.futures import ProcessPoolExecutor


class Burnt(Exception):
    def __init__(self, dish, minutes=0):
        super().__init__(dish, minutes)
        self.dish, self.minutes = dish, minutes


class Cold(Burnt):
    def __str__(self):
        return f"{self.dish} is cold"


def cook(kind, *args):
    error = kind(*args)
    error.add_note("from the kitchen")
    raise error


def chained():
    try:
        {}["salt"]
    except KeyError as error:
        raise RuntimeError("no salt") from error


def divide(a, b):
    return a / b


def leave():
    raise SystemExit(3)


def main():
    with ProcessPoolExecutor(2) as pool:
        for call in [(cook, Burnt, "toast", 9), (cook, Cold, "soup"), (cook, ValueError), (cook, KeyError, "a"), (chained,),
                     (divide, 1, 0), (cook, OSError, 2, "gone", "a.txt"), (cook, StopIteration, 5), (leave,), (divide, 1)]:
            future = pool.submit(*call)
            error = future.exception()
            print(type(error).__name__, error.args, str(error), getattr(error, "__notes__", None), getattr(error, "dish", None))
            cause = error.__cause__
            lines = str(cause).splitlines()
            print(type(cause).__name__, type(cause).__module__, lines[:3], lines[-2:], error.__context__ is None)
            print([line.strip() for line in lines if line.startswith(("KeyError", "RuntimeError"))])
        try:
            pool.submit(divide, 1, 0).result()
        except ZeroDivisionError as error:
            print("caught", error)
        results = pool.map(divide, [1, 2, 3], [1, 0, 1])
        print(next(results))
        try:
            next(results)
        except ZeroDivisionError as error:
            print("caught", error)
        print(list(results))


if __name__ == "__main__":
    main()
