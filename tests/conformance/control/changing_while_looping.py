numeros = [1, 2, 3, 4]
for n in numeros:
    if n < 3:
        numeros.append(n * 10)
print(numeros)
for n in numeros[:]:
    if n > 3:
        numeros.remove(n)
print(numeros)
for i in range(3):
    i = i * 10
    print(i)
print(i)
