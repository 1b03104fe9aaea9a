a = b = c = 1
del a, (b, c)
for nombre in "abc":
    print(nombre in globals())
lista = list(range(10))
del lista[0], lista[-1], lista[::3], lista[1:2]
print(lista)
d = {"x": 1, "y": {"z": [1, 2, 3]}}
del d["x"], d["y"]["z"][0]
print(d)


def f():
    x, y = 1, 2
    del x
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    del y
    return "sin nada"


print(f())


def g(): ...


g.atributo = 1
del g.atributo
for prueba in (lambda: g.atributo,):
    try:
        prueba()
    except AttributeError as error:
        print(error)
for codigo in (0, 1, 2, 3):
    try:
        if codigo == 0:
            del no_existe
        elif codigo == 1:
            del lista[99]
        elif codigo == 2:
            del d["nada"]
        else:
            del (1, 2)[0]
    except (NameError, IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
del lista[:]
print(lista)
for i in range(3):
    pass
del i
print("i" in globals())
try:
    raise ValueError
except ValueError as e:
    pass
print("e" in globals())
with_x = [(x := 1)]
del x
del [with_x]
