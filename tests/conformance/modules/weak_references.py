"""Referencias débiles: lo que nadie más guarda desaparece."""

import weakref


class Nodo:
    def __init__(self, nombre):
        self.nombre = nombre

    def __repr__(self):
        return f"Nodo({self.nombre})"

    def saludar(self):
        return f"soy {self.nombre}"


nodo = Nodo(1)
referencia = weakref.ref(nodo)
print(referencia() is nodo, referencia(), referencia == weakref.ref(nodo))
del nodo
print(referencia())

caché = weakref.WeakValueDictionary()


def crear(clave):
    nuevo = Nodo(clave)
    caché[clave] = nuevo
    return nuevo


guardado = crear("a")
crear("b")
print(list(caché), len(caché), "b" in caché, caché.get("b"), caché["a"])
guardado = None
print(list(caché.items()), len(caché))

observadores = weakref.WeakSet()
uno, dos = Nodo("uno"), Nodo("dos")
observadores.add(uno)
observadores.add(dos)
print(len(observadores), uno in observadores)
del uno
print(list(observadores), len(observadores))

datos = weakref.WeakKeyDictionary()
clave = Nodo("clave")
datos[clave] = "dato"
print(len(datos), datos[clave], clave in datos)
del clave
print(len(datos))

método = weakref.WeakMethod(dos.saludar)
print(método()())
apoderado = weakref.proxy(dos)
print(apoderado.nombre, apoderado.saludar())
apoderado.nombre = "otro"
print(dos.nombre)
del dos
print(método(), len(observadores))
try:
    print(apoderado.nombre)
except ReferenceError as error:
    print(error)
try:
    weakref.ref(3)
except TypeError as error:
    print(error)


class Padre:
    def __init__(self):
        self.hijos = []

    def añadir(self, hijo):
        hijo.padre = weakref.ref(self)
        self.hijos.append(hijo)


padre, hijo = Padre(), Nodo("hijo")
padre.añadir(hijo)
print(hijo.padre() is padre)
padre = None
print(hijo.padre())
