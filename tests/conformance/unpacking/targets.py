datos = {"a": [0, 0]}
i = 0
i, datos["a"][i] = 1, "x"
print(i, datos)
lista = [1, 2, 3]
lista[0], lista[-1] = lista[-1], lista[0]
print(lista)
for lista[1] in "pq":
    pass
print(lista)
(a, b), c = [d := (1, 2), 3]
print(a, b, c, d)
