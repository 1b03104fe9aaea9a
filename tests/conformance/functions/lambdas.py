doble = lambda x: x * 2
suma = lambda *numeros, inicio=0: sum(numeros) + inicio
print(doble(21), suma(1, 2, 3), suma(1, inicio=10))
print(sorted(["pera", "fig", "banana"], key=lambda palabra: len(palabra)))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20, 30])))
print((lambda: "nada")())
