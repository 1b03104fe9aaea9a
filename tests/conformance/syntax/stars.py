a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(5)
(h, *i), j = (1, 2, 3), 4
[*k] = (1, 2)
*l, = "q"
print(a, b, c, d, e, f, g, h, i, j, k, l)
print([*range(2), *"ab", 9], (*b, *c), {*b, *[2, 7]}, {**{"a": 1}, "b": 2, **{"a": 3}})
for x, *y in [(1, 2, 3), "abc", [4]]:
    print(x, y)
print(*[1, 2], *"ab", sep="-", end="!\n", **{"flush": True})


def f():
    return *b, 0


def g():
    yield *b, 1
    yield (*b,)


print(f(), list(g()))
t = *b, *c
print(t)
for n in *b, *c:
    print(n, end=" ")
print()
d = {"a": [1, 2, 3]}
d["p"], *d["a"][1:2], q = 1, 2, 3, 4
print(d, q)
a = [0, 1, 2]
i = 0
i, a[i] = 1, 9
print(i, a)
x = y = z = []
x.append(1)
print(x, y, z, x is z)
first, (second, *third), *fourth = 1, (2, 3, 4), 5, 6
print(first, second, third, fourth)
print(1 < 2 < 3 > 0 != 5, 1 < 3 < 2, 1 == 1.0 == True, 3 in [3] == [3], not 1 < 2 < 3)
try:
    m, n = [1]
except ValueError as error:
    print(error)
try:
    m, *n, o = [1]
except ValueError as error:
    print(error)
try:
    m, n = 1, 2, 3
except ValueError as error:
    print(error)
try:
    m, n = 5
except TypeError as error:
    print(error)
matriz = [[1, 2], [3, 4]]
print(*zip(*matriz), [*map(list, zip(*matriz))])
b[0:1] = *"hola",
print(b)
