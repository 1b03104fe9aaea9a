a, b = 1, 2
a, b = b, a
print(a, b)
primero, *resto = [1, 2, 3, 4]
*inicio, ultimo = "hola"
uno, *medio, fin = range(5)
print(primero, resto, inicio, ultimo, uno, medio, fin)
(x, y), [z] = (1, 2), "z"
print(x, y, z)
for i, (nombre, precio) in enumerate([("sopa", 3), ("pan", 1)]):
    print(i, nombre, precio)
c = d = []
c.append(1)
print(d, [*range(2), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2), {*[1, 2], 2})
