import asyncio


async def arbol(grupo, profundidad, camino):
    await asyncio.sleep(0.1)
    print('nodo', camino)
    if profundidad:
        for hijo in 'ab':
            grupo.create_task(arbol(grupo, profundidad - 1, camino + hijo))


async def main():
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(arbol(grupo, 2, 'r'))
    print('todo visitado')


asyncio.run(main())
