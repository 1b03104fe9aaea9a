import asyncio
import functools
import time
from collections import OrderedDict


def medir(func):
    @functools.wraps(func)
    async def envoltura(*args, **kwargs):
        t0 = time.perf_counter()
        try:
            return await func(*args, **kwargs)
        finally:
            print(f"{func.__name__}{args} tardó {time.perf_counter() - t0:.2f}s")
    return envoltura


class CacheLRU:
    def __init__(self, capacidad: int, ttl: float):
        self._datos: OrderedDict[str, tuple[float, object]] = OrderedDict()
        self.capacidad, self.ttl = capacidad, ttl
        self.aciertos = self.fallos = 0
        self._pendientes: dict[str, asyncio.Future] = {}

    async def obtener(self, clave, cargar):
        ahora = asyncio.get_running_loop().time()
        if clave in self._datos:
            caduca, valor = self._datos[clave]
            if caduca > ahora:
                self._datos.move_to_end(clave)
                self.aciertos += 1
                return valor
            del self._datos[clave]
        if clave in self._pendientes:
            return await asyncio.shield(self._pendientes[clave])
        fut = asyncio.get_running_loop().create_future()
        self._pendientes[clave] = fut
        self.fallos += 1
        try:
            valor = await cargar(clave)
        except Exception as exc:
            fut.set_exception(exc)
            fut.exception()
            raise
        else:
            fut.set_result(valor)
            self._datos[clave] = (ahora + self.ttl, valor)
            while len(self._datos) > self.capacidad:
                print("expulso", self._datos.popitem(last=False)[0])
            return valor
        finally:
            del self._pendientes[clave]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.aciertos=} {self.fallos=} {list(self._datos)}>"


@medir
async def cargar(clave):
    await asyncio.sleep(0.2)
    if clave == "mal":
        raise KeyError(clave)
    return clave * 2


async def main():
    cache = CacheLRU(2, 1.0)
    print(await asyncio.gather(*(cache.obtener("a", cargar) for _ in range(3))))
    print(await cache.obtener("b", cargar), await cache.obtener("a", cargar))
    print(await cache.obtener("c", cargar))
    print(cache)
    await asyncio.sleep(1.1)
    print(await cache.obtener("a", cargar))
    print(await asyncio.gather(cache.obtener("mal", cargar), cache.obtener("mal", cargar), return_exceptions=True))
    print(cache)

asyncio.run(main())
