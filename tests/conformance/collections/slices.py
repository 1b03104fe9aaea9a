numeros = list(range(10))
print(numeros[2:5], numeros[:3], numeros[7:], numeros[::3], numeros[::-2], numeros[8:2:-2], numeros[-100:100])
numeros[1:3] = ["a", "b", "c"]
print(numeros)
numeros[::4] = [0, 0, 0]
print(numeros)
del numeros[2:6]
print(numeros)
numeros[3:3] = [99]
print(numeros, numeros[:], (1, 2, 3)[1:], "texto"[slice(1, None, 2)])
try:
    numeros[::2] = [1]
except ValueError as error:
    print(error)
try:
    numeros[::0]
except ValueError as error:
    print(error)
