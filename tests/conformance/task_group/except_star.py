import asyncio


async def pedir(url, segundos):
    await asyncio.sleep(segundos)
    if 'malo' in url:
        raise ConnectionError(url)
    if 'roto' in url:
        raise ValueError(url)
    return f'<{url}>'


async def main():
    for urls in (['a', 'b'], ['a', 'malo'], ['malo', 'roto', 'malo2']):
        try:
            async with asyncio.TaskGroup() as grupo:
                tareas = [grupo.create_task(pedir(url, 0.1)) for url in urls]
        except* ConnectionError as errores:
            print('conexiones', [str(error) for error in errores.exceptions])
        except* ValueError as errores:
            print('valores', [str(error) for error in errores.exceptions])
        else:
            print([tarea.result() for tarea in tareas])
        print([tarea.cancelled() for tarea in tareas])


asyncio.run(main())
