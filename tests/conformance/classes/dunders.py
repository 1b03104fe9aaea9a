"""Special methods, wherever the builtins ask for them."""


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __str__(self):
        return f"{self.cents / 100:.2f} €"

    def __format__(self, spec):
        return f"<{self.cents:{spec}}>" if spec else str(self)

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __le__(self, other):
        return self.cents <= other.cents

    def __hash__(self):
        return hash(self.cents)

    def __bool__(self):
        return self.cents != 0

    def __add__(self, other):
        if isinstance(other, int):
            return Money(self.cents + other)
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    def __radd__(self, other):
        return self + other

    def __iadd__(self, other):
        self.cents += other if isinstance(other, int) else other.cents
        return self

    def __sub__(self, other):
        return Money(self.cents - other.cents)

    def __mul__(self, factor):
        return Money(self.cents * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __int__(self):
        return self.cents

    def __float__(self):
        return self.cents / 100

    def __index__(self):
        return self.cents

    def __round__(self, places=0):
        return Money(round(self.cents, -2))


a, b = Money(250), Money(1000)
print(a, repr(a), [a, b], {"k": a}, (a,), f"{a} {a!r} {a:06d} {a!s:>8}")
print("%s %r" % (a, b), "{} {!r}".format(a, b), str([a]), ascii(a))
print(a == Money(250), a != b, a == 250, a < b, a > b, a <= b, b >= a)
print(a + b, a + 5, 5 + a, sum([a, b]), sum([a, b], Money(0)), a * 3, 3 * a, -a, abs(-a), a - b)
c = a
c += 50
print(c is a, a)
print(bool(Money(0)), not Money(0), "yes" if a else "no", a and "and", Money(0) or "or")
print(sorted([b, a, Money(5)]), min(b, a), max([a, b]), sorted([a, b], reverse=True))
print({a: 1, Money(300): 2}, {a, Money(300)}, a in [Money(300)], Money(300) in {a}, [b, a].index(Money(300)))
print(int(a), float(a), [10, 20, 30][Money(1)], range(Money(3)), hex(a), round(a), divmod(7, 2))
print([a, b].count(Money(300)), [a, b] == [Money(300), Money(1000)], (a, 1) < (b, 0), {"x": a} == {"x": Money(300)})
print(any([Money(0), a]), all([Money(0), a]), list(filter(None, [Money(0), a])))
while a:
    a.cents -= 100
print(a)
for bad in (lambda: a + "x", lambda: "x" + a, lambda: a / 2, lambda: a[0], lambda: len(a), lambda: a(), lambda: iter(a)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Stack:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Stack(*self.items[index])
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __contains__(self, item):
        print("asked for", item)
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return iter(self.items[::-1])

    def __call__(self, *more, **named):
        return len(self), more, named


s = Stack(1, 2, 3)
print(len(s), s[0], s[-1], s[1:].items, 2 in s, 9 not in s, list(s), list(reversed(s)), s(4, k=5), bool(s), bool(Stack()))
s[0] = 10
del s[1]
s[0] += 5
print([x * 2 for x in s], *s, tuple(s), sum(s), max(s), dict(enumerate(s)))
first, *rest = s
print(first, rest, list(zip(s, "ab")), list(map(str, s)), sorted(s), ",".join(str(x) for x in s))


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left <= 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


for number in Countdown(3):
    print(number, end=" ")
print(list(Countdown(4)), next(Countdown(2)), next(Countdown(0), "none"), sum(Countdown(4)), 2 in Countdown(3))


class Squares:
    def __getitem__(self, index):
        if index >= 4:
            raise IndexError(index)
        return index * index


print(list(Squares()), 9 in Squares(), 5 in Squares())
a, b, *c = Squares()
print(a, b, c)


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __matmul__(self, other):
        return sum(x * y for x, y in zip(self.parts, other.parts))

    def __truediv__(self, by):
        return Vector(*[p / by for p in self.parts])

    def __floordiv__(self, by):
        return Vector(*[p // by for p in self.parts])

    def __mod__(self, by):
        return Vector(*[p % by for p in self.parts])

    def __pow__(self, power):
        return Vector(*[p**power for p in self.parts])

    def __and__(self, other):
        return "and"

    def __rand__(self, other):
        return "rand"

    def __invert__(self):
        return "inverted"

    def __lshift__(self, other):
        return Vector(*self.parts, other)

    def __repr__(self):
        return "<" + " ".join(map(str, self.parts)) + ">"


v = Vector(1, 2, 3)
print(v @ v, v / 2, v // 2, v % 2, v**2, v & 1, 1 & v, ~v, v << 4, v == Vector(1, 2, 3), v != Vector(1, 2, 3))
try:
    {v: 1}
except TypeError as error:
    print(error)
try:
    v < v
except TypeError as error:
    print(error)


class Sub(Money):
    def __radd__(self, other):
        return "sub first"


print(Money(1) + Sub(2), Sub(1) + Money(2), Sub(3) == Money(3))
