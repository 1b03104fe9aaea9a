from concurrent import futures
from os import path, sep
from os import path as p
from concurrent.futures import ThreadPoolExecutor

print(futures.ThreadPoolExecutor is ThreadPoolExecutor, path.join("a", "b"), sep, p is path)


def inside():
    from collections import abc, deque

    return isinstance([], abc.Sequence), deque([1])


print(inside())
