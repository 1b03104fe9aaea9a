"""Un TaskGroup con errores de varias clases, repartidos con except*."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Self


class SinExistencias(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Articulo:
    nombre: str
    precio: float
    cantidad: int = 1

    @property
    def total(self) -> float:
        return self.precio * self.cantidad

    @classmethod
    def de_texto(cls, texto: str) -> Self:
        nombre, precio, *resto = texto.split(";")
        return cls(nombre.strip(), float(precio), *map(int, resto))


@dataclass
class Carrito:
    articulos: list[Articulo] = field(default_factory=list)
    avisos: list[str] = field(default_factory=list, repr=False)

    def __iadd__(self, articulo):
        self.articulos.append(articulo)
        return self

    def __len__(self):
        return len(self.articulos)


async def reservar(articulo: Articulo, carrito: Carrito) -> Articulo:
    try:
        await asyncio.sleep(len(articulo.nombre) / 10)
        if articulo.cantidad > 3:
            raise SinExistencias(articulo.nombre)
        if articulo.precio < 0:
            raise ValueError(f"precio de {articulo.nombre}: {articulo.precio:+.2f}")
        carrito += articulo
        return articulo
    except asyncio.CancelledError:
        carrito.avisos.append(f"se deja {articulo.nombre}")
        raise
    finally:
        carrito.avisos.append(f"fin de {articulo.nombre}")


async def comprar(*lineas: str) -> Carrito:
    carrito = Carrito()
    try:
        async with asyncio.TaskGroup() as grupo:
            tareas = [grupo.create_task(reservar(Articulo.de_texto(linea), carrito), name=linea) for linea in lineas]
    except* SinExistencias as grupo_de_errores:
        print("sin existencias:", [str(error) for error in grupo_de_errores.exceptions])
    except* (ValueError, TypeError) as grupo_de_errores:
        print("datos:", grupo_de_errores.exceptions)
    else:
        print(f"todo: {sum(tarea.result().total for tarea in tareas):,.2f} €")
    return carrito


async def main():
    bueno = await comprar("pan; 1.25", "aceite; 1250.5; 2", "sal; .3;3")
    print(bueno, len(bueno), bueno.avisos)
    malo = await comprar("queso; 8; 5", "vino;-3", "jamón serrano; 40")
    print(malo, malo.avisos)
    with contextlib.suppress(AttributeError):
        bueno.articulos[0].precio = 2
        print("no se llega")
    try:
        await comprar("pan; caro")
    except ValueError as error:
        print(type(error).__name__, error)


asyncio.run(main())
