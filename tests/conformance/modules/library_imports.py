import collections.abc
import os.path as p
from collections import *
from itertools import chain as joined, count


def late():
    import functools

    return functools.reduce(max, [1, 5, 3])


print(late(), deque([1]), Counter("aa"), p.join("a", "b"), isinstance([], collections.abc.Sequence))
print(list(joined([1], [2])), collections.deque is deque, collections.__name__, next(count(3)))
try:
    import not_a_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from functools import not_there
except ImportError as error:
    print("ImportError", str(error).partition(" (")[0])
try:
    collections.dequeue
except AttributeError as error:
    print(error)
for name in ("deque", "nope"):
    print(hasattr(collections, name), getattr(collections, name, None) is deque)
import functools as f1, functools as f2

print(f1 is f2, f1.partial is f2.partial)
functools_reduce = f1.reduce
try:
    functools_reduce(lambda a, b: a / b, [1, 0])
except ZeroDivisionError as error:
    print("through the library:", error)


class Broken:
    def __lt__(self, other):
        raise ValueError("not in order")


import heapq

heapq.heapify([Broken(), Broken()])
