# A traceback is one object, from wherever it is asked for.
import sys


def fails():
    raise ValueError("no")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", traceback is error.__traceback__, traceback is sys.exc_info()[2])


try:
    with Manager():
        fails()
except ValueError as error:
    traceback = error.__traceback__
    print(traceback is error.__traceback__, sys.exc_info()[2] is traceback)
    print(traceback == error.__traceback__, len({traceback, error.__traceback__}))
    print(traceback.tb_next is traceback.tb_next, traceback.tb_next is traceback)
    print(error.with_traceback(traceback).__traceback__ is traceback)
    print(traceback.tb_next.tb_next)
    try:
        raise
    except ValueError as again:
        print(again.__traceback__ is traceback, again.__traceback__.tb_next is traceback)
