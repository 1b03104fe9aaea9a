"""Iteradores y generadores asíncronos: páginas de una API, comprensiones y limpieza."""

import asyncio


class Contador:
    def __init__(self, hasta):
        self.hasta = hasta

    def __aiter__(self):
        self.actual = 0
        return self

    async def __anext__(self):
        if self.actual >= self.hasta:
            raise StopAsyncIteration
        self.actual += 1
        await asyncio.sleep(0)
        return self.actual


async def páginas(total, tamaño):
    try:
        for comienzo in range(0, total, tamaño):
            await asyncio.sleep(0.01)
            yield list(range(comienzo, min(comienzo + tamaño, total)))
    finally:
        print("no hay más páginas")


async def filtrar(fuente, condición):
    async for valor in fuente:
        if condición(valor):
            yield valor


async def productor(cola, cuántos):
    for número in range(cuántos):
        await cola.put(número)
        print("→", número)
    await cola.put(None)


async def consumidor(cola):
    while (número := await cola.get()) is not None:
        print("←", número)
        cola.task_done()


async def main():
    print([n async for n in Contador(3)], {n: n * n async for n in Contador(2)}, sum([n async for n in Contador(4)]))
    print([página async for página in páginas(5, 2) if len(página) == 2])
    print([n async for n in filtrar(Contador(6), lambda n: n % 2)])
    async for página in páginas(3, 2):
        print(página)
    else:
        print("todas")
    generador = páginas(10, 3)
    print(await anext(generador), await generador.__anext__())
    await generador.aclose()
    print(await anext(generador, "cerrado"))
    cola = asyncio.Queue(maxsize=2)
    await asyncio.gather(productor(cola, 4), consumidor(cola))


asyncio.run(main())
