"""Un decorador con parámetros que reintenta una corrutina, y un error propio."""

import asyncio
import functools


class ServicioCaído(Exception):
    """El servicio no responde."""

    def __init__(self, código, *, detalle=""):
        super().__init__(f"código {código}: {detalle}")
        self.código = código


def reintentar(veces=3, espera=0.1, excepciones=(Exception,)):
    def decorador(función):
        @functools.wraps(función)
        async def envuelta(*args, **opciones):
            for intento in range(1, veces + 1):
                try:
                    return await función(*args, **opciones)
                except excepciones as error:
                    print(f"intento {intento}/{veces}: {error!r}")
                    if intento == veces:
                        raise
                    await asyncio.sleep(espera * 2 ** (intento - 1))

        return envuelta

    return decorador


llamadas = {"frágil": 0}


@reintentar(excepciones=(ServicioCaído, TimeoutError))
async def frágil(x):
    """Falla dos veces."""
    llamadas["frágil"] += 1
    if llamadas["frágil"] < 3:
        raise ServicioCaído(500 + llamadas["frágil"], detalle="saturado")
    return x * 2


@reintentar(veces=2, espera=0)
async def imposible():
    async with asyncio.timeout(0.05):
        await asyncio.sleep(10)


async def main():
    comienzo = asyncio.get_running_loop().time()
    print(await frágil(21), frágil.__name__, frágil.__doc__)
    print(f"{asyncio.get_running_loop().time() - comienzo:.1f} s")
    try:
        await imposible()
    except TimeoutError as error:
        print("no hay manera:", repr(error), type(error.__context__).__name__)


asyncio.run(main())
