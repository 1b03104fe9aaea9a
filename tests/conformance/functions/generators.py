def contar(hasta):
    n = 1
    while n <= hasta:
        yield n
        n += 1
    print("fin de la cuenta")


for n in contar(3):
    print(n)
print(sum(contar(4)))
cuenta = contar(2)
print(next(cuenta), next(cuenta), next(cuenta, "nada más"))


def eco():
    recibido = None
    while True:
        recibido = yield recibido


voz = eco()
next(voz)
print(voz.send("hola"), voz.send("adiós"))
voz.close()
