contador = 0


def mal():
    contador += 1


def peor(si):
    if si:
        valor = 1
    return valor


for funcion, args in [(mal, ()), (peor, (False,))]:
    try:
        funcion(*args)
    except UnboundLocalError as error:
        print(error)


def outer():
    def inner():
        return later

    if False:
        later = 1
    return inner()


try:
    outer()
except NameError as error:
    print(type(error).__name__, error)
