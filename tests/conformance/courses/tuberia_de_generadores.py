"""Una tubería de generadores asíncronos, cada uno cerrado cuando ya no hace falta."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from itertools import cycle, islice
from statistics import fmean


async def lecturas(periodo: float) -> AsyncIterator[int]:
    try:
        for valor in cycle([3, 1, 4, 1, 5, 9, 2, 6]):
            await asyncio.sleep(periodo)
            yield valor
    finally:
        print("  (cierro el sensor)")


async def de_a_pares[T](fuente: AsyncIterable[T]) -> AsyncIterator[tuple[T, T]]:
    anterior = None
    async for valor in fuente:
        if anterior is not None:
            yield anterior, valor
        anterior = valor


async def en_lotes(fuente, tamano):
    lote = []
    async for valor in fuente:
        lote.append(valor)
        if len(lote) == tamano:
            yield tuple(lote)
            lote.clear()
    if lote:
        yield tuple(lote)


async def tomar(fuente, cuantos):
    if cuantos <= 0:
        return
    async for valor in fuente:
        yield valor
        cuantos -= 1
        if not cuantos:
            break


@asynccontextmanager
async def cronometro(titulo):
    bucle = asyncio.get_running_loop()
    inicio = bucle.time()
    print(f"[{titulo}]")
    try:
        yield lambda: bucle.time() - inicio
    except LookupError as error:
        print(f"  tragado: {error!r}")
    finally:
        print(f"[{titulo}: {bucle.time() - inicio:.2f} s]")


class Cuenta:
    def __init__(self, hasta):
        self.hasta = hasta

    def __aiter__(self):
        self.ahora = self.hasta
        return self

    async def __anext__(self):
        if self.ahora == 0:
            raise StopAsyncIteration
        self.ahora -= 1
        await asyncio.sleep(0)
        return self.ahora


async def main():
    async with cronometro("pares"):
        async with aclosing(lecturas(0.25)) as fuente:
            async for uno, otro in de_a_pares(fuente):
                print(f"  {uno} -> {otro} ({otro - uno:+d})")
                if otro > 5:
                    break
    async with cronometro("lotes") as pasado:
        async with aclosing(lecturas(0.1)) as fuente:
            medias = [fmean(lote) async for lote in en_lotes(tomar(fuente, 7), 3)]
        print(" ", [f"{media:.2f}" for media in medias], round(pasado(), 1))
    async with cronometro("error"):
        print("  ", {valor: "x" * valor async for valor in Cuenta(3)})
        raise KeyError("nada")
    cuenta = aiter(Cuenta(2))
    print(await anext(cuenta), await anext(cuenta), await anext(cuenta, "fin"))
    print(list(islice(cycle("ab"), 5)), [v async for v in tomar(Cuenta(9), 0)])


asyncio.run(main())
