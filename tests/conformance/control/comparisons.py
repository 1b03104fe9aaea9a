print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1)
print([1] is [1], None is None, "a" in "abc", 2 not in [1, 3], not 1 == 2)
a = b = []
print(a is b, a == [], a is not None)


def vista(n):
    print("miro", n)
    return n


print(vista(1) < vista(0) < vista(5))
print(vista(0) or vista(2) and vista(3))
for operacion in [lambda: 1 < "a", lambda: [] < {}, lambda: None > 1, lambda: {} < {}, lambda: 1 in 5]:
    try:
        operacion()
    except TypeError as error:
        print(error)
