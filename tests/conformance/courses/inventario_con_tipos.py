"""Un inventario: dataclasses, enumeraciones, match, protocolos y una cola de órdenes."""

import asyncio
from dataclasses import asdict, dataclass, field, replace
from enum import Enum, Flag, auto
from functools import cached_property, singledispatch, total_ordering
from typing import NamedTuple, Protocol, runtime_checkable


class Estado(Enum):
    PENDIENTE = auto()
    SERVIDA = auto()
    RECHAZADA = "no hay"

    @property
    def final(self):
        return self is not Estado.PENDIENTE


class Permiso(Flag):
    LEER = auto()
    ESCRIBIR = auto()
    TODO = LEER | ESCRIBIR


@total_ordering
@dataclass(frozen=True)
class Producto:
    nombre: str
    precio: float
    etiquetas: tuple[str, ...] = ()

    def __lt__(self, otro):
        return self.precio < otro.precio


@dataclass
class Almacén:
    existencias: dict[str, int] = field(default_factory=dict)
    permiso: Permiso = Permiso.LEER

    @cached_property
    def total(self):
        print("(cuento)")
        return sum(self.existencias.values())


class Entrada(NamedTuple):
    producto: str
    cantidad: int = 1


@dataclass
class Salida:
    producto: str
    cantidad: int
    estado: Estado = Estado.PENDIENTE


@runtime_checkable
class Orden(Protocol):
    producto: str
    cantidad: int


@singledispatch
def describir(orden):
    return f"¿{orden!r}?"


@describir.register
def _(orden: Entrada):
    return f"+{orden.cantidad} {orden.producto}"


@describir.register
def _(orden: Salida):
    return f"-{orden.cantidad} {orden.producto}: {orden.estado.name.lower()}"


async def atender(almacén, cola):
    while True:
        orden = await cola.get()
        match orden:
            case Entrada(producto, cantidad) if cantidad > 0:
                almacén.existencias[producto] = almacén.existencias.get(producto, 0) + cantidad
            case Salida(producto=producto, cantidad=cantidad) if almacén.existencias.get(producto, 0) >= cantidad:
                almacén.existencias[producto] -= cantidad
                orden = replace(orden, estado=Estado.SERVIDA)
            case Salida():
                orden = replace(orden, estado=Estado("no hay"))
            case {"inventario": True, **resto}:
                print("inventario", almacén.existencias, resto)
            case None:
                cola.task_done()
                return
            case otra:
                print("no entiendo", otra)
        print(describir(orden), isinstance(orden, Orden))
        cola.task_done()


async def main():
    almacén, cola = Almacén(), asyncio.Queue()
    tarea = asyncio.create_task(atender(almacén, cola), name="almacén")
    for orden in (Entrada("pan", 5), Entrada("vino"), Salida("pan", 2), Salida("vino", 3), {"inventario": True, "x": 1}, "?", None):
        cola.put_nowait(orden)
    await cola.join()
    await tarea
    print(almacén, almacén.total, almacén.total, asdict(almacén))
    carta = [Producto("vino", 9.5, ("tinto",)), Producto("pan", 1.2), Producto("agua", 1.5)]
    print(min(carta).nombre, [producto.nombre for producto in sorted(carta, reverse=True)], carta[0] >= carta[1])
    print(Permiso.TODO, Permiso.LEER in Permiso.TODO, ~Permiso.LEER, Estado.SERVIDA.final, [estado.name for estado in Estado])
    print(f"{'producto':<10}|{'precio':>8}", *(f"{p.nombre:<10}|{p.precio:>8.2f}" for p in carta), sep="\n")


asyncio.run(main())
