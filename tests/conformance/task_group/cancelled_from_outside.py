import asyncio


async def espera(nombre, al_cancelar=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelada', nombre)
        if al_cancelar:
            raise al_cancelar
        raise


async def grupo_de(*errores):
    async with asyncio.TaskGroup() as grupo:
        for numero, error in enumerate(errores):
            grupo.create_task(espera(numero, error))


async def probar(*errores):
    tarea = asyncio.create_task(grupo_de(*errores))
    await asyncio.sleep(0.1)
    tarea.cancel('basta')
    try:
        await tarea
    except asyncio.CancelledError as error:
        print('CancelledError', error.args)
    except ExceptionGroup as error:
        print('grupo', error.exceptions)
    print(tarea.cancelled(), tarea.cancelling())


async def main():
    await probar(None, None)
    await probar(None, ValueError('al salir'))


asyncio.run(main())
