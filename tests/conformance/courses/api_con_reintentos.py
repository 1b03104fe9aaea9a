"""Un cliente que reintenta con esperas crecientes y un límite de peticiones por segundo."""

import asyncio
import functools
import logging
import random
import sys
import time
from collections import deque

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-8s|%(funcName)s|%(message)s")
registro = logging.getLogger(__name__)


class ErrorTemporal(Exception):
    def __init__(self, codigo, espera=None):
        super().__init__(f"HTTP {codigo}")
        self.codigo = codigo
        self.espera = espera


def reintentar(*, intentos=3, base=0.5, factor=2, tope=10.0, errores=(ErrorTemporal,)):
    def decorador(funcion):
        @functools.wraps(funcion)
        async def envoltura(*args, **kwargs):
            for intento in range(intentos):
                try:
                    return await funcion(*args, **kwargs)
                except errores as error:
                    if intento == intentos - 1:
                        registro.error("%s agotó %d intentos", funcion.__name__, intentos)
                        raise
                    espera = error.espera or min(tope, base * factor**intento)
                    registro.warning("intento %d: %s; espero %.1f s", intento + 1, error, espera)
                    await asyncio.sleep(espera)

        return envoltura

    return decorador


class LimitePorVentana:
    """A lo sumo `maximo` entradas en cualquier ventana de `periodo` segundos."""

    def __init__(self, maximo: int, periodo: float):
        self.maximo, self.periodo = maximo, periodo
        self._entradas: deque[float] = deque()
        self._candado = asyncio.Lock()

    async def __aenter__(self):
        async with self._candado:
            while len(self._entradas) >= self.maximo:
                falta = self._entradas[0] + self.periodo - time.monotonic()
                if falta <= 0:
                    self._entradas.popleft()
                else:
                    await asyncio.sleep(falta)
            self._entradas.append(time.monotonic())
        return self

    async def __aexit__(self, tipo, valor, traza):
        return None


fallos = {"/lento": [503, 429], "/roto": [500] * 9}


@reintentar(intentos=3, base=0.25)
async def pedir(ruta: str, limite: LimitePorVentana) -> dict:
    """Pide una ruta."""
    async with limite:
        await asyncio.sleep(0.125)
        if pendientes := fallos.get(ruta):
            codigo = pendientes.pop(0)
            raise ErrorTemporal(codigo, espera=1.5 if codigo == 429 else None)
        return {"ruta": ruta, "estado": 200}


async def principal():
    inicio = time.perf_counter()
    limite = LimitePorVentana(2, 1.0)
    rutas = ["/a", "/lento", "/b", "/roto", "/c"]
    respuestas = await asyncio.gather(*(pedir(ruta, limite) for ruta in rutas), return_exceptions=True)
    for ruta, respuesta in zip(rutas, respuestas, strict=True):
        match respuesta:
            case {"estado": 200, "ruta": r}:
                print(f"{r:<8} bien")
            case ErrorTemporal(codigo=codigo) if codigo >= 500:
                print(f"{ruta:<8} mal: {respuesta!r}")
            case _:
                print("¿?", respuesta)
    print(f"{time.perf_counter() - inicio:.2f} s", pedir.__name__, pedir.__doc__)


asyncio.run(principal())
