def hojas(arbol):
    """Las hojas de un árbol hecho de listas."""
    for rama in arbol:
        if isinstance(rama, list):
            yield from hojas(rama)
        else:
            yield rama


print(list(hojas([1, [2, [3, [4]], 5], [], [[6]]])))


def promedio():
    total, cuenta = 0, 0
    while True:
        numero = yield
        if numero is None:
            return cuenta, total / cuenta if cuenta else None
        total += numero
        cuenta += 1


def reune(resultados, clave):
    while True:
        resultados[clave] = yield from promedio()
        print("listo", clave, resultados[clave])


resultados = {}
for clave, numeros in {"a": [1, 2, 3], "b": [10.5], "c": []}.items():
    grupo = reune(resultados, clave)
    next(grupo)
    for numero in numeros:
        grupo.send(numero)
    grupo.send(None)
print(resultados)


def varios():
    a = yield from [1, 2]
    b = yield from "xy"
    c = yield from range(2)
    d = yield from {"k": 1}
    e = yield from (n * n for n in (3, 4))
    f = yield from zip("p", "q")
    return a, b, c, d, e, f


def envoltura():
    resultado = yield from varios()
    print("resultado", resultado)


print(list(envoltura()))


def interno():
    print("empieza")
    try:
        recibido = yield "uno"
        print("recibido", recibido)
        recibido = yield "dos"
        print("recibido", recibido)
    except ValueError as error:
        print("interno captura", error)
        yield "tras error"
    finally:
        print("interno acaba")
    return "fin"


def externo():
    try:
        valor = yield from interno()
        print("valor", valor)
    except KeyError as error:
        print("externo captura", repr(error))
        yield "de externo"


g = externo()
print(next(g), g.send("hola"))
print(g.throw(ValueError("mal")))
try:
    next(g)
except StopIteration as fin:
    print("StopIteration", fin.value)

g = externo()
print(next(g))
print(g.throw(KeyError("clave")))
print(list(g))

g = externo()
next(g)
g.close()
print("cerrado", list(g))


def mala():
    yield from 5


try:
    list(mala())
except TypeError as error:
    print(error)
