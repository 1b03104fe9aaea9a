"""Lo que tiene keys() es un diccionario para dict(), update() y **."""

from collections import ChainMap, UserDict


class Carta:
    def __init__(self, **platos):
        self.platos = platos

    def keys(self):
        return self.platos.keys()

    def __getitem__(self, plato):
        print("miro", plato)
        return self.platos[plato]


class Ajustes(UserDict):
    def __getitem__(self, clave):
        return super().__getitem__(clave.lower())


def cobrar(mesa, /, **platos):
    return mesa, platos


carta = Carta(sopa=5, pan=1)
print(dict(carta), {**carta, "sopa": 6}, cobrar(3, **carta))
platos = {"agua": 2}
platos.update(carta, pan=2)
print(platos, dict(Ajustes(a=1, b=2)), {**ChainMap({"a": 1}, {"a": 2, "b": 3})})
cadena = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(dict(cadena), cadena["b"], cadena.maps, cadena.new_child({"c": 1})["c"], sorted(cadena), len(cadena))
for wrong in (lambda: dict(3), lambda: {**[1]}, lambda: cobrar(1, **5), lambda: cobrar(1, **Carta(**{"a b": 1}), **{"a b": 2})):
    try:
        wrong()
    except TypeError as error:
        print(error)
