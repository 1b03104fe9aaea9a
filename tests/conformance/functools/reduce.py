from functools import reduce
import functools as ft

print(reduce(lambda a, b: a + b, [1, 2, 3]))
print(ft.reduce(lambda a, b: a * b, range(1, 6), 10))
print(reduce(max, "asyncio"))
print(reduce(lambda a, b: a, [], "empty"))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print("TypeError:", error)


def failing(a, b):
    raise ValueError(f"{a} and {b}")


try:
    reduce(failing, [1, 2])
except ValueError as error:
    print(error)
reduce(failing, ["in", "the end"])
