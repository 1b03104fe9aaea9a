x = "fuera"
print([x for x in range(3)], x)


def filas(n):
    return [[i * j for j in range(n)] for i in range(n)]


print(filas(3))


def con_parametro(factor):
    return [factor * n for n in range(4)], {factor: n for n in "ab"}


print(con_parametro(10))
funciones = [lambda: n for n in range(2)]
print([f() for f in funciones])
try:
    [y for y in range(2)]
    print(y)
except NameError as error:
    print(error)
