import asyncio


async def servidor(nombre, segundos, falla=False):
    try:
        await asyncio.sleep(segundos)
        if falla:
            raise ConnectionError(nombre)
        return f'respuesta de {nombre}'
    except asyncio.CancelledError:
        print('se cancela', nombre)
        raise


async def carrera(*servidores):
    pendientes = {asyncio.create_task(s, name=f's{i}') for i, s in enumerate(servidores)}
    try:
        while pendientes:
            hechas, pendientes = await asyncio.wait(pendientes, return_when=asyncio.FIRST_COMPLETED)
            for tarea in hechas:
                if tarea.exception() is None:
                    return tarea.result()
                print('falló', tarea.get_name(), tarea.exception())
        raise RuntimeError('todos fallaron')
    finally:
        for tarea in pendientes:
            tarea.cancel()
        await asyncio.gather(*pendientes, return_exceptions=True)


async def main():
    print(await carrera(servidor('lento', 0.5), servidor('roto', 0.1, True), servidor('bueno', 0.2)))
    try:
        await carrera(servidor('a', 0.1, True), servidor('b', 0.2, True))
    except RuntimeError as error:
        print(error)


asyncio.run(main())
