def que_es(valor):
    match valor:
        case bool(b):
            return f"bool {b}"
        case int(n):
            return f"int {n}"
        case float(real=r):
            return f"float {r}"
        case str(s):
            return f"str {s}"
        case list([x, y]):
            return f"lista de dos {x} {y}"
        case tuple((int(x), str(y))):
            return f"tupla {x} {y}"
        case dict(d):
            return f"dict {d}"
        case ValueError(args=(mensaje,)):
            return f"ValueError {mensaje}"
        case OSError() | KeyError() as error:
            return f"error {error!r}"
        case Exception():
            return "otra excepción"
    return "nada"


for valor in [True, 3, 2.5, "x", [1, 2], [1], (1, "a"), (1, 2), {"a": 1}, ValueError("mal"), KeyError("k"), ValueError(1, 2), None]:
    print(que_es(valor))

def casa_mal(x):
    no_clase = 3
    match x:
        case no_clase():
            pass


def casa_de_mas(x):
    match x:
        case int(a, b):
            pass


def sin_posicion(x):
    match x:
        case ValueError(a):
            pass


for funcion, valor in [(casa_mal, 1), (casa_de_mas, 1), (sin_posicion, ValueError(1))]:
    try:
        funcion(valor)
    except TypeError as error:
        print(error)
