class Punto:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circulo:
    def __init__(self, centro, radio):
        self.centro, self.radio = centro, radio


def donde(forma):
    match forma:
        case Punto(0, 0):
            return "origen"
        case Punto(x=0, y=y):
            return f"eje y en {y}"
        case Punto(x, 0):
            return f"eje x en {x}"
        case Punto(x, y) if x == y:
            return "diagonal"
        case Punto():
            return "punto"
        case Circulo(centro=Punto(x, y), radio=r):
            return f"círculo en {x},{y} de {r}"
        case Circulo(color=_):
            return "nunca: no tiene color"
        case _:
            return "otra forma"


for forma in [Punto(0, 0), Punto(0, 3), Punto(4, 0), Punto(2, 2), Punto(1, 2), Circulo(Punto(1, 1), 5), Circulo(3, 4), 7]:
    print(donde(forma))


class Color:
    ROJO = "rojo"
    VERDE = "verde"


def semaforo(color):
    match color:
        case Color.ROJO:
            return "para"
        case Color.VERDE:
            return "sigue"
        case otro:
            return f"¿{otro}?"


print(semaforo("rojo"), semaforo("verde"), semaforo("azul"))
try:
    match Punto(1, 2):
        case Punto(a, b, c):
            pass
except TypeError as error:
    print(error)
