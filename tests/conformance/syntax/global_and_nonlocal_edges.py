x = "global"


def lee():
    return x


def cambia():
    global x, nueva
    x, nueva = "cambiada", "nueva"
    for x in range(2):
        pass
    import math as x
    x = "fin"

    def dentro():
        return x

    return dentro()


print(lee(), cambia(), x, nueva)


def contador():
    n = 0

    def suma(k=1):
        nonlocal n
        n += k
        return n

    def doble():
        def mas():
            nonlocal n
            n *= 2
            return n

        return mas()

    return suma, doble


suma, doble = contador()
print(suma(), suma(5), doble(), suma())


def borra():
    global x
    del x


borra()
try:
    print(x)
except NameError as error:
    print(error)
x = "otra vez"


def borra_local():
    a = 1
    del a
    try:
        print(a)
    except UnboundLocalError as error:
        print(error)
    a = 2
    return a


print(borra_local())


def borra_libre():
    a = 1

    def usa():
        return a

    del a
    try:
        usa()
    except NameError as error:
        print(error)


borra_libre()


def global_en_comprension():
    global total
    total = 0
    return [total for _ in range(2)], sum(total for _ in "ab")


print(global_en_comprension())


def clase_no_ve_locales():
    x = "local"
    return [lambda: x for _ in range(1)][0]()


print(clase_no_ve_locales())


def con_global_y_parametro():
    def f(x):
        def g():
            global x
            return x

        return x, g()

    return f("parámetro")


print(con_global_y_parametro())
if True:
    import math
else:
    import nada_de_nada
print(math.pi > 3)
try:
    import no_existe_este_modulo
except ImportError as error:
    print(error, error.name)
    no_existe_este_modulo = None
print(no_existe_este_modulo)
from math import *
print(floor(2.7), sqrt(16))
