"""Conexiones y transacciones: gestores de contexto asíncronos, escritos como clase y como generador."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Conexión:
    def __init__(self, nombre):
        self.nombre, self.abierta = nombre, False

    async def __aenter__(self):
        await asyncio.sleep(0.01)
        self.abierta = True
        print("abre", self.nombre)
        return self

    async def __aexit__(self, tipo, error, traza):
        self.abierta = False
        print("cierra", self.nombre, tipo.__name__ if tipo else None, traza is None)
        return tipo is LookupError

    def __repr__(self):
        return f"<{type(self).__name__} {self.nombre!r} {'abierta' if self.abierta else 'cerrada'}>"


@asynccontextmanager
async def transacción(conexión):
    print("begin", conexión)
    try:
        yield conexión
    except Exception as error:
        print("rollback:", error)
        raise
    else:
        print("commit")
    finally:
        print("fin de la transacción")


async def main():
    async with Conexión("bd") as bd, transacción(bd):
        print("dentro", bd)
    async with Conexión("tragona"):
        raise KeyError("x")
    async with Conexión("tragona"):
        raise LookupError("esto no sale")


async def pila():
    async with AsyncExitStack() as pila:
        conexiones = [await pila.enter_async_context(Conexión(f"c{n}")) for n in range(3)]
        pila.push_async_callback(asyncio.sleep, 0.01)
        pila.callback(print, "lo último que se apunta, lo primero que corre")
        print(conexiones)
    try:
        async with Conexión("bd") as bd, transacción(bd):
            await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError as error:
        print("fuera:", repr(error))


asyncio.run(pila())
try:
    asyncio.run(main())
except KeyError as error:
    print("salió", error)
