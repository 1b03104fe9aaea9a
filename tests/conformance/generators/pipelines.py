
def lee(lineas):
    for linea in lineas:
        yield linea.strip()


def sin_vacias(lineas):
    return (linea for linea in lineas if linea)


def numera(lineas):
    yield from enumerate(lineas, start=1)


texto = ["  sopa ", "", "pan", "   ", "postre"]
for numero, linea in numera(sin_vacias(lee(texto))):
    print(numero, linea)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([n for n, _ in zip(fibonacci(), range(12))])
print(sum(n for n in range(10) if n % 2), max((len(x), x) for x in texto))
print(any(n > 3 for n in range(10)), all(n < 3 for n in range(10)))
print(sorted((n * 7) % 5 for n in range(5)), tuple(n for n in "abc"), set(c for c in "aa"))
print("-".join(str(n) for n in range(4)), dict((n, n * n) for n in range(3)))
g = (n for n in range(3))
print(next(g), list(g), next(g, "nada"), list(g))
print(type(g).__name__, g.__name__, iter(g) is g)


def ventana(valores, tamaño):
    ultimos = []
    for valor in valores:
        ultimos.append(valor)
        if len(ultimos) > tamaño:
            ultimos.pop(0)
        if len(ultimos) == tamaño:
            yield tuple(ultimos)


print(list(ventana(range(5), 3)))
matriz = [[1, 2], [3, 4]]
print([x for fila in matriz for x in fila], list(x * y for x in (1, 2) for y in (10, 20) if x + y != 12))
x = "fuera"
print([x for x in range(2)], x, [(lambda: x)() for x in range(2)])
limite = 3
print(list(n for n in range(10) if n < limite))
primero, *resto = (n for n in "xyz")
print(primero, resto, *(n for n in "ab"), sep="|")
