from functools import cmp_to_key, reduce, singledispatch, singledispatchmethod, total_ordering


@singledispatch
def describe(value):
    return f"something: {value}"


@describe.register
def _(value: int):
    return f"a number: {value}"


@describe.register(list)
def _(value):
    return f"a list of {len(value)}"


@describe.register(str)
@describe.register(bytes)
def _text(value):
    return f"a text of {len(value)}"


print(describe(1), describe([1, 2]), describe("abc"), describe(b"ab"), describe(2.5), describe(True), sep="; ")
print(describe.dispatch(bool)(3), describe.__name__)


class Printer:
    @singledispatchmethod
    def show(self, value):
        print("value", value)

    @show.register
    def _(self, value: int):
        print("int", value)


Printer().show(3)
Printer().show("x")


@total_ordering
class Priority:
    def __init__(self, level):
        self.level = level

    def __eq__(self, other):
        return self.level == other.level

    def __lt__(self, other):
        return self.level < other.level


low, high = Priority(1), Priority(5)
print(low < high, low <= high, low > high, low >= high, low >= Priority(1), low <= Priority(1))
print([p.level for p in sorted([high, low, Priority(3)])], max(low, high).level)
print(sorted(["pasta", "flan", "te"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
try:
    total_ordering(type("Empty", (), {}))
except ValueError as error:
    print(error)
