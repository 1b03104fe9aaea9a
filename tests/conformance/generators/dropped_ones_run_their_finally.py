def cuenta(nombre, hasta=3):
    print(nombre, "abre")
    try:
        for n in range(hasta):
            yield n
    finally:
        print(nombre, "cierra")


for n in cuenta("break"):
    print(n)
    if n == 1:
        break
print("después del break")


def primero(iterable):
    for valor in iterable:
        return valor


print(primero(cuenta("return")))
print("después del return")

g = cuenta("reasignado")
next(g)
g = None
print("después de reasignar")

g = cuenta("del")
next(g)
del g
print("después de del")

g = cuenta("sin empezar")
del g


def con_local():
    local = cuenta("local")
    next(local)
    print("acaba la función")


con_local()
print("después de la función")

a, b, *resto = cuenta("desempaqueta", 5)
print(a, b, resto)

print(2 in cuenta("in", 10))
print("después de in")

lista = [cuenta("en lista")]
next(lista[0])
lista.clear()
print("después de clear")


def externo():
    try:
        yield from cuenta("interno")
    finally:
        print("externo cierra")


for n in externo():
    break
print("después del externo")


def con_error():
    try:
        yield 1
    finally:
        print("finally con error")
        raise ValueError("en el finally")


g = con_error()
next(g)
del g
print("sigue")


def terca():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = terca()
next(g)
del g
print("sigue")


print("fin")
ultimo = cuenta("al final del programa")
next(ultimo)
