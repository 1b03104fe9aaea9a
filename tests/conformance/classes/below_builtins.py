"""Classes below the builtin ones."""


class Counter(dict):
    def __missing__(self, key):
        return 0

    def add(self, key):
        self[key] += 1
        return self


c = Counter(a=1)
c.add("a").add("b")
print(c, len(c), c["zz"], "zz" in c, dict(c), sorted(c), list(c.items()), c == {"a": 2, "b": 1}, isinstance(c, dict))
c.update({"q": 5}, r=6)
c.setdefault("s", 7)
print(c.get("q"), c.pop("q"), {**c}, c.copy() == c, bool(Counter()), repr(Counter()))
for key, value in c.items():
    print(key, value, end=";")
print()


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value * 2)

    def __getitem__(self, key):
        return super().__getitem__(key) + 1

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)

    def __contains__(self, key):
        return key == "always" or super().__contains__(key)


loud = Loud()
loud["x"] = 5
print(loud["x"], loud, "always" in loud, "never" in loud)
del loud["x"]
print(len(loud))
try:
    loud["missing"]
except KeyError as error:
    print("KeyError", error)


class History(list):
    def __init__(self, *items):
        super().__init__(items)
        self.changes = 0

    def append(self, item):
        self.changes += 1
        super().append(item)

    @property
    def last(self):
        return self[-1] if self else None


h = History(1, 2)
h.append(3)
h += [4]
h.extend((5, 6))
print(h, h.changes, h.last, h[0], h[1:3], len(h), sum(h), 3 in h, h.index(2), isinstance(h, list), type(h).__name__)
h.sort(reverse=True)
h[0] = 60
print(h, list(reversed(h)), [x for x in h], h == [60, 5, 4, 3, 2, 1], h + [0], sorted(h), min(h), h.count(5))
first, *rest = h
print(first, rest, ", ".join(map(str, h)))


class Tags(set):
    def add(self, tag):
        super().add(tag.lower())


t = Tags(["a"])
t.add("B")
print(sorted(t), "b" in t, len(t), t | {"c"} == {"a", "b", "c"}, type(t).__name__, t == {"a", "b"})


class Name(str):
    def __new__(cls, text, title=""):
        self = super().__new__(cls, text.strip())
        self.title = title
        return self

    def shout(self):
        return self.upper() + "!"

    def __repr__(self):
        return f"Name({str(self)!r})"


n = Name("  ana ", title="Dra.")
print(n, n.title, n.shout(), len(n), n == "ana", n + "x", f"{n:>6}|", [n], {n: 1}["ana"], "n" in n, n[0], n.replace("a", "o"))
print("-".join([n, "b"]), isinstance(n, str), hash(n) == hash("ana"), n.startswith("a"), "%s" % n, n < "bea", sorted([Name("b"), Name("a")]))


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + float(other))

    def __repr__(self):
        return f"{float(self)} m"


m = Meters(2.5)
print(m + 1, m * 2, m, m > 2, round(m), int(m), abs(Meters(-1.5)), sum([m, m]), f"{m:.2f}", m == 2.5)


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return super().__new__(cls, value)

    def half(self):
        return self // 2


e = Even(10)
print(e, e + 1, type(e + 1).__name__, e.half(), e == 10, {10: "ten"}[e], [1, 2, 3][Even(2)], range(e), e.bit_length(), -e, f"{e:04d}", divmod(e, 3))
try:
    Even(3)
except ValueError as error:
    print(error)


class Pair(tuple):
    def __new__(cls, left, right):
        return super().__new__(cls, (left, right))

    @property
    def left(self):
        return self[0]

    def __add__(self, other):
        return Pair(self[0] + other[0], self[1] + other[1])


p = Pair(1, 2)
x, y = p
print(p, p.left, x, y, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), len(p), {p: 1}[(1, 2)], p < (1, 3), list(p), isinstance(p, tuple))
print(p[::-1], 2 in p, max(p), [*p], "%s %s" % p)
