def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4), f(1, 9, 8, 7, 6, d=0, z=1), f(1, d=4, a=10, b=11))


def solo_nombre(*, nombre, saludo="hola"):
    return f"{saludo} {nombre}"


def solo_posicion(x, y, /):
    return x - y


def mezcla(x, /, y, *, z):
    return x, y, z


print(solo_nombre(nombre="Ana"), solo_posicion(5, 3), mezcla(1, y=2, z=3))
pruebas = [
    lambda: solo_nombre("Ana"),
    lambda: solo_nombre(),
    lambda: solo_nombre(nombre="a", otro=1),
    lambda: solo_posicion(x=5, y=3),
    lambda: solo_posicion(5, y=3),
    lambda: solo_posicion(5),
    lambda: solo_posicion(1, 2, 3),
    lambda: mezcla(1, 2, 3),
    lambda: mezcla(1, z=3),
    lambda: mezcla(1, 2, 3, 4, z=1),
    lambda: mezcla(1, 2, y=2, z=3),
    lambda: f(),
    lambda: f(1),
    lambda: f(d=1),
    lambda: f(1, 2, 3, c=3, d=1),
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(1, **{"d": 1}, **{"d": 2}),
    lambda: f(1, **{3: 1}),
    lambda: (lambda: 0)(1),
    lambda: (lambda a, b=1: 0)(),
    lambda: print(sepp=","),
]
for prueba in pruebas:
    try:
        print(prueba())
    except TypeError as error:
        print(error)

args, kw = (1, 2), {"d": 4}
print(f(*args, **kw), f(*args, *[3, 4], d=1, **{"q": 2}), f(0, *range(2), **dict(d=1)))
print((lambda *a, **k: (a, k))(1, *"ab", x=1, **{"y": 2}))


def acumula(valor, lista=[]):
    lista.append(valor)
    return lista


print(acumula(1), acumula(2), acumula.__defaults__)
print(f.__defaults__, f.__kwdefaults__, solo_nombre.__kwdefaults__, mezcla.__defaults__)
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)


def con_doc():
    """Lo que hace."""


con_doc.extra = 3
print(con_doc.__doc__, con_doc.extra, con_doc.__dict__, con_doc())
con_doc.__name__ = "otro"
print(con_doc.__name__)
