"""Un bucle de eventos hecho a mano, como en las clases que explican qué hay debajo de asyncio."""

class Dormir:
    def __init__(self, segundos):
        self.segundos = segundos

    def __await__(self):
        yield ("dormir", self.segundos)


class Tarea:
    def __init__(self, nombre, corrutina):
        self.nombre, self.corrutina, self.resultado = nombre, corrutina, None


class Bucle:
    def __init__(self):
        self.ahora = 0
        self.cola = []
        self.orden = 0

    def agrega(self, tarea, cuando=None):
        self.orden += 1
        self.cola.append((self.ahora if cuando is None else cuando, self.orden, tarea))
        self.cola.sort(key=lambda entrada: entrada[:2])

    def corre(self):
        while self.cola:
            self.ahora, _, tarea = self.cola.pop(0)
            try:
                orden, valor = tarea.corrutina.send(None)
            except StopIteration as fin:
                tarea.resultado = fin.value
                print(f"[{self.ahora}] {tarea.nombre} acaba con {fin.value!r}")
            else:
                print(f"[{self.ahora}] {tarea.nombre} pide {orden} {valor}")
                self.agrega(tarea, self.ahora + valor)


async def prepara(plato, pasos):
    for paso in range(pasos):
        await Dormir(paso + 1)
    return plato.upper()


async def menu():
    sopa = await prepara("sopa", 2)
    pan = await prepara("pan", 1)
    return sopa, pan


bucle = Bucle()
for nombre, corrutina in [("A", prepara("postre", 3)), ("B", menu()), ("C", prepara("agua", 0))]:
    bucle.agrega(Tarea(nombre, corrutina))
bucle.corre()
print("reloj", bucle.ahora)
