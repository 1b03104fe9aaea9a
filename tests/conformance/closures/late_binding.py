funciones = []
for i in range(3):
    funciones.append(lambda: i)
print([f() for f in funciones])

funciones = [lambda i=i: i for i in range(3)]
print([f() for f in funciones])
print([f() for f in [lambda: j for j in range(3)]])
