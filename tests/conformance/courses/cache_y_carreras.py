"""Una caché que comparte la petición en curso, una cuenta con carrera y su arreglo."""

import asyncio
import functools
import time
import weakref
from collections import OrderedDict
from typing import Awaitable, Callable, Generic, Hashable, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Entrada(NamedTuple):
    futuro: asyncio.Future
    caduca: float


class Cache(Generic[T]):
    def __init__(self, pedir: Callable[[Hashable], Awaitable[T]], *, vida: float = 1.0, tamano: int = 2):
        self._pedir = pedir
        self._vida = vida
        self._tamano = tamano
        self._entradas: OrderedDict[Hashable, Entrada] = OrderedDict()
        self.aciertos = self.fallos = 0

    async def __call__(self, clave: Hashable) -> T:
        ahora = time.monotonic()
        entrada = self._entradas.get(clave)
        if entrada is not None and entrada.caduca > ahora:
            self.aciertos += 1
            self._entradas.move_to_end(clave)
        else:
            self.fallos += 1
            entrada = Entrada(asyncio.ensure_future(self._pedir(clave)), ahora + self._vida)
            self._entradas[clave] = entrada
            while len(self._entradas) > self._tamano:
                vieja, _ = self._entradas.popitem(last=False)
                print(f"    fuera {vieja!r}")
        return await asyncio.shield(entrada.futuro)


def medir(funcion: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    @functools.wraps(funcion)
    async def medida(*args: P.args, **kwargs: P.kwargs) -> T:
        antes = time.perf_counter()
        try:
            return await funcion(*args, **kwargs)
        finally:
            detalle = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            print(f"  {funcion.__qualname__}({detalle}): {time.perf_counter() - antes:.2f}")

    return medida


async def buscar(clave):
    await asyncio.sleep(0.3)
    return clave.title()


class Cuenta:
    def __init__(self, saldo=100):
        self.saldo = saldo
        self._candado = asyncio.Lock()

    async def sacar_mal(self, cuanto):
        if self.saldo >= cuanto:
            await asyncio.sleep(0.01)
            self.saldo -= cuanto
            return True
        return False

    async def sacar_bien(self, cuanto):
        async with self._candado:
            return await self.sacar_mal(cuanto)


@medir
async def probar_cache(*, vida):
    cache = Cache(buscar, vida=vida)
    print(await asyncio.gather(*map(cache, ["ana", "luis", "ana", "ana"])))
    impaciente = asyncio.create_task(cache("eva"))
    await asyncio.sleep(0.1)
    impaciente.cancel()
    print(await cache("eva"), impaciente.cancelled(), cache.aciertos, cache.fallos)
    await asyncio.sleep(vida)
    print(await cache("eva"), f"{cache.aciertos=} {cache.fallos=}")


@medir
async def probar_cuenta(metodo: str, veces: int = 5):
    cuenta = Cuenta()
    idas = await asyncio.gather(*[getattr(cuenta, metodo)(30) for _ in range(veces)])
    print(f"{metodo:^14}|{cuenta.saldo:>6}|{idas.count(True)}")
    return weakref.ref(cuenta)() is cuenta


async def main():
    await probar_cache(vida=0.5)
    print(await probar_cuenta("sacar_mal"), await probar_cuenta("sacar_bien", veces=4))


asyncio.run(main())
