import asyncio

llamadas = []
cache = {}


async def consulta(clave):
    llamadas.append(clave)
    await asyncio.sleep(0.2)
    if clave == 'mala':
        raise KeyError(clave)
    return clave * 2


def consultar(clave):
    if clave not in cache:
        tarea = asyncio.create_task(consulta(clave))
        tarea.add_done_callback(lambda t: cache.pop(clave) if t.exception() else None)
        cache[clave] = tarea
    return asyncio.shield(cache[clave])


async def main():
    print(await asyncio.gather(*(consultar(c) for c in 'abab')))
    print(llamadas, sorted(cache))
    for _ in range(2):
        try:
            await consultar('mala')
        except KeyError as error:
            print('KeyError', error)
        await asyncio.sleep(0)
    print(llamadas, sorted(cache))
    print(await consultar('a'), llamadas.count('a'))


asyncio.run(main())
