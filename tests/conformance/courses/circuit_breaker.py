import asyncio
import enum


class Estado(enum.Enum):
    CERRADO = "cerrado"
    ABIERTO = "abierto"
    SEMI = "semiabierto"

    def __str__(self):
        return self.value.upper()


class CircuitoAbierto(RuntimeError):
    pass


class Cortacircuitos:
    def __init__(self, umbral=3, espera=1.0):
        self.umbral = umbral
        self.espera = espera
        self._estado = Estado.CERRADO
        self._fallos = 0
        self._abierto_en = None

    @property
    def estado(self):
        if self._estado is Estado.ABIERTO and asyncio.get_running_loop().time() - self._abierto_en >= self.espera:
            self._estado = Estado.SEMI
        return self._estado

    async def __call__(self, func, *args):
        if self.estado is Estado.ABIERTO:
            raise CircuitoAbierto(f"circuito {self.estado}")
        try:
            r = await func(*args)
        except Exception:
            self._fallos += 1
            if self._fallos >= self.umbral or self._estado is Estado.SEMI:
                self._estado, self._abierto_en = Estado.ABIERTO, asyncio.get_running_loop().time()
            raise
        self._fallos, self._estado = 0, Estado.CERRADO
        return r


async def servicio(n):
    await asyncio.sleep(0.1)
    if 2 <= n <= 5:
        raise ConnectionError(f"fallo {n}")
    return f"ok {n}"


async def main():
    cc = Cortacircuitos(2, 0.5)
    for n in range(12):
        try:
            print(n, await cc(servicio, n), cc.estado)
        except CircuitoAbierto as e:
            print(n, "!!", e)
            await asyncio.sleep(0.2)
        except ConnectionError as e:
            print(n, type(e).__name__, e, cc.estado)
    match cc.estado:
        case Estado.CERRADO | Estado.SEMI:
            print("bien")
        case _:
            print("mal")

asyncio.run(main())
