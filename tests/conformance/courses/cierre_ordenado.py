"""Un servicio que se cierra con orden: pila de recursos, tareas de fondo, un manejador de excepciones propio."""

import asyncio
import logging
import sys
import traceback
from contextlib import AsyncExitStack, ExitStack, nullcontext, redirect_stdout
from io import StringIO
from types import SimpleNamespace

logger = logging.getLogger("servicio.cierre")
manejador = logging.StreamHandler(sys.stdout)
manejador.setFormatter(logging.Formatter("{levelname[0]} {name}: {message}", style="{"))
logger.addHandler(manejador)
logger.setLevel("INFO")
logger.propagate = False


class Recurso:
    abiertos = 0

    def __init__(self, nombre, falla=False):
        self.nombre, self.falla = nombre, falla

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        if self.falla:
            raise ConnectionRefusedError(111, "rechazado")
        type(self).abiertos += 1
        logger.info("abierto %s", self.nombre)
        return self

    async def __aexit__(self, tipo, error, traza):
        await asyncio.sleep(0.1)
        type(self).abiertos -= 1
        logger.info("cerrado %s%s", self.nombre, f" tras {tipo.__name__}" if tipo else "")
        return False


fondo: set[asyncio.Task] = set()


def lanzar(corrutina, **opciones):
    tarea = asyncio.create_task(corrutina, **opciones)
    fondo.add(tarea)
    tarea.add_done_callback(fondo.discard)
    return tarea


async def latir(cada):
    n = 0
    try:
        while True:
            await asyncio.sleep(cada)
            n += 1
    finally:
        logger.info("%d latidos", n)


async def servir(*nombres, falla=()):
    async with AsyncExitStack() as pila:
        pila.callback(print, "lo último", end=".\n")
        recursos = [await pila.enter_async_context(Recurso(nombre, nombre in falla)) for nombre in nombres]
        pila.push_async_callback(asyncio.sleep, 0)
        print("abiertos:", Recurso.abiertos, [recurso.nombre for recurso in recursos])
        await asyncio.sleep(0.35)


def al_fallar(bucle, contexto):
    logger.error("%s -> %r", contexto["message"].partition(" at ")[0], contexto.get("exception"))


async def main():
    bucle = asyncio.get_running_loop()
    bucle.set_exception_handler(al_fallar)
    bucle.call_later(0.2, lambda: 1 / 0)
    for nombre, cada in {"rápido": 0.1, "lento": 0.3}.items():
        lanzar(latir(cada), name=nombre)
    await servir("bd", "caché")
    try:
        await servir("bd", "cola", falla={"cola"})
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)
        print(traceback.format_exception_only(error)[-1].strip())
    for tarea in sorted(fondo, key=asyncio.Task.get_name):
        tarea.cancel()
    print(await asyncio.gather(*fondo, return_exceptions=True) == [], len(fondo))
    texto = StringIO()
    with ExitStack() as pila:
        pila.enter_context(redirect_stdout(texto))
        print("dentro", pila.enter_context(nullcontext(3)))
    print(texto.getvalue().upper(), Recurso.abiertos, SimpleNamespace(a=1, b="dos"))


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrumpido")
