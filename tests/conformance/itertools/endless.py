import itertools
from itertools import count, cycle, islice, repeat, takewhile

print(list(islice(count(), 5)))
print(list(islice(count(10, -2), 4)))
print(list(islice(count(0.5, 0.5), 3)))
print(list(islice(cycle("ABC"), 7)))
print(list(islice(cycle([]), 7)))
print(list(repeat("x", 3)), list(repeat("x", 0)))
print(list(islice(repeat(None), 2)))
print(list(takewhile(lambda n: n * n < 50, count())))
numbers = count(1)
print(next(numbers), next(numbers), next(numbers))
print([f"{n}:{letter}" for n, letter in zip(itertools.count(1), "abc")])
ids = itertools.count(start=100, step=5)


def new_id():
    return next(ids)


print(new_id(), new_id())
