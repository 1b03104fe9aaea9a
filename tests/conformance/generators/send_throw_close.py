def eco():
    recibido = []
    while True:
        try:
            recibido.append((yield len(recibido)))
        except ValueError as error:
            recibido.append(str(error))
        except GeneratorExit:
            print("cerrando con", recibido)
            return "nunca visto"


g = eco()
print(g.send(None), g.send("a"), next(g), g.throw(ValueError("v")), g.throw(ValueError))
print(g.close(), g.close())
try:
    g.send(1)
except StopIteration as fin:
    print("fin", fin.value)

g = eco()
try:
    g.send(3)
except TypeError as error:
    print(error)
try:
    g.throw(KeyError("sin empezar"))
except KeyError as error:
    print("KeyError", error)
print(list(g))


def terca():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no me cierro")


g = terca()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def termina():
    yield 1
    return [1, 2]


g = termina()
next(g)
try:
    next(g)
except StopIteration as fin:
    print(fin.value, fin.args)


def para():
    yield 1
    raise StopIteration("a mano")


try:
    for valor in para():
        print(valor)
except RuntimeError as error:
    print(error, "<-", repr(error.__cause__))


def yo_mismo():
    yield next(el_mismo)


el_mismo = yo_mismo()
try:
    next(el_mismo)
except ValueError as error:
    print(error)


def con_valor():
    try:
        yield "uno"
    finally:
        print("finally")


g = con_valor()
next(g)
print(g.close())
g = con_valor()
print(g.close(), "sin empezar no hay finally")
for malo in (3, "texto", object):
    try:
        con_valor().throw(malo)
    except TypeError as error:
        print(error)


def devuelve_al_cerrar():
    try:
        yield
    except GeneratorExit:
        return "lo que close devuelve"


g = devuelve_al_cerrar()
next(g)
print(g.close())


def cadena():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("otro") from error


g = cadena()
next(g)
try:
    g.throw(ValueError("primero"))
except KeyError as error:
    print(repr(error), repr(error.__cause__))


def contexto():
    try:
        raise OSError("dentro")
    except OSError:
        yield 1
    yield 2


g = contexto()
next(g)
try:
    g.throw(ValueError("lanzado"))
except ValueError as error:
    print(repr(error), repr(error.__context__))
