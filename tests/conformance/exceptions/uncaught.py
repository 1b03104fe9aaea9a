def cobrar(cuenta):
    return cuenta["total"] / cuenta["personas"]


def cerrar():
    print("cerrando")
    return cobrar({"total": 10, "personas": 0})


print("abierto")
cerrar()
print("nunca")
