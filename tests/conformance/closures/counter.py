def crear_contador(inicio=0):
    cuenta = inicio

    def siguiente():
        nonlocal cuenta
        cuenta += 1
        return cuenta

    return siguiente


uno, otro = crear_contador(), crear_contador(10)
print(uno(), uno(), otro(), uno(), otro())
