import functools
from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3), square(4))
print(square.cache_info())
print(square.cache_info().hits, square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__wrapped__(5))


@cache
def greet(name, *, polite=False):
    print("making", name)
    return f"Buenas tardes, {name}" if polite else f"Hola, {name}"


print(greet("Ana"), greet("Ana"), greet("Ana", polite=True), greet("Ana", polite=True))
print(greet.cache_info())


@functools.lru_cache
def bare(x):
    return x


print(bare(1), bare(1), bare.cache_info())
try:
    bare([1])
except TypeError as error:
    print(error)


class Kitchen:
    def __init__(self, name):
        self.name = name

    @functools.cached_property
    def menu(self):
        print("writing the menu of", self.name)
        return [self.name, "pasta"]

    @functools.lru_cache(maxsize=8)
    def price(self, dish):
        print("pricing", dish)
        return len(dish)


kitchen = Kitchen("A")
print(kitchen.menu, kitchen.menu, kitchen.__dict__)
del kitchen.menu
print(kitchen.menu)
print(kitchen.price("flan"), kitchen.price("flan"))
