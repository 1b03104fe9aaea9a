a, b = {1, 2, 3}, {3, 4}
print(a | b == {1, 2, 3, 4}, a & b, a - b == {1, 2}, sorted(a ^ b), 2 in a)
a.add(9)
a.discard(100)
a.remove(1)
print(sorted(a), len(a), a.isdisjoint({7}), {3} <= b, b >= {3}, {3} < {3})
print(set(), set("aab") == {"a", "b"}, sorted(set([3, 1, 3])), {1, True, 1.0})
print(sorted(a.union([5], [6])), sorted(a.intersection({2, 9})), sorted(a.difference([2])))
a.update([7, 8])
a &= {7, 8, 9}
print(sorted(a), frozenset([1]) == {1}, {frozenset([1]): "x"}[frozenset([1])])
for operacion in [lambda: a.remove(100), lambda: {[]}, lambda: a[0], lambda: set().pop()]:
    try:
        operacion()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
