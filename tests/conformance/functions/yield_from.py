def inner():
    yield 1
    yield 2
    return "inner result"


def outer():
    result = yield from inner()
    print("got", result)
    yield from [3, 4]


print(list(outer()))
squares = (n * n for n in range(5))
print(next(squares), list(squares), list(squares))
try:
    next(squares)
except StopIteration:
    print("exhausted")
