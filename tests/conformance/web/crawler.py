import asyncio

ENLACES = {
    '/': ['/a', '/b', '/c'],
    '/a': ['/', '/a/1', '/a/2'],
    '/b': ['/a', '/b/1'],
    '/c': ['/roto'],
    '/a/1': [], '/a/2': ['/c'], '/b/1': ['/a/2'],
}


async def bajar(pagina):
    await asyncio.sleep(0.1)
    if pagina not in ENLACES:
        raise LookupError(f'404 {pagina}')
    return ENLACES[pagina]


async def trabajador(cola, vistos, errores):
    while True:
        pagina, nivel = await cola.get()
        try:
            for enlace in await asyncio.wait_for(bajar(pagina), 1):
                if enlace not in vistos:
                    vistos[enlace] = nivel + 1
                    cola.put_nowait((enlace, nivel + 1))
        except LookupError as error:
            errores.append(str(error))
        finally:
            cola.task_done()


async def main():
    cola, vistos, errores = asyncio.Queue(), {'/': 0}, []
    cola.put_nowait(('/', 0))
    trabajadores = [asyncio.create_task(trabajador(cola, vistos, errores)) for _ in range(3)]
    await cola.join()
    for t in trabajadores:
        t.cancel()
    print(vistos)
    print(errores, f'{asyncio.get_running_loop().time():.1f}')


asyncio.run(main())
