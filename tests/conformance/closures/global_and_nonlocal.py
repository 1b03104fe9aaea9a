total = 0


def sumar(n):
    global total
    total += n


def fuera():
    total = 100

    def dentro():
        nonlocal total
        total += 1
        sumar(5)
        return total

    return dentro() + total


print(fuera(), total)
sumar(1)
print(total)


def nueva():
    global creada
    creada = "global nueva"


nueva()
print(creada)
