punto = (3, 4)
x, y = punto
print(x, y, punto, (1,), (), 1 in punto, punto + (5,), punto * 2, len(punto))
print(punto.index(4), punto.count(3), punto == (3, 4), punto < (3, 5), hash(punto) == hash((3, 4)))
try:
    punto[0] = 1
except TypeError as error:
    print(error)
a = 1, 2
print(a, type(a).__name__, tuple("abc"), tuple([1]))
nested = ((1, 2), [3, (4,)])
print(nested, nested[1][1][0])
