def tipo(n):
    if n < 0:
        return "negativo"
    elif n == 0:
        return "cero"
    elif n < 10:
        return "pequeño"
    else:
        return "grande"


print([tipo(n) for n in (-5, 0, 5, 50)])
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n == 8:
        break
    print(n)
else:
    print("no se imprime")
print("acabó en", n)
while n > 6:
    n -= 1
else:
    print("sin break", n)
