import asyncio


async def paginas(cuantas):
    for numero in range(cuantas):
        await asyncio.sleep(0.1)
        yield {'pagina': numero, 'filas': list(range(numero))}


async def filas(fuente):
    async for pagina in fuente:
        for fila in pagina['filas']:
            yield pagina['pagina'], fila


async def main():
    print([fila async for fila in filas(paginas(4))])
    total = sum([fila async for _, fila in filas(paginas(5)) if fila % 2])
    print(total, asyncio.get_running_loop().time())
    generador = paginas(2)
    print(await anext(generador), await anext(generador), await anext(generador, 'nada más'))
    async with asyncio.timeout(0.25):
        try:
            async for pagina in paginas(10):
                print(pagina['pagina'])
        except asyncio.CancelledError:
            print('sin tiempo')
            raise


try:
    asyncio.run(main())
except TimeoutError as error:
    print(repr(error))
