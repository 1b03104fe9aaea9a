import asyncio


async def bloque(tarea, *, fallar=None):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('bloque cancelado', tarea.cancelling())
        if tarea.uncancel() > 0:
            raise
        if fallar:
            raise fallar
        return 'recuperado'


async def trabajo(fallar=None):
    tarea = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.1, tarea.cancel)
    resultado = await bloque(tarea, fallar=fallar)
    print(resultado, tarea.cancelling())
    await asyncio.sleep(0.1)
    return 'sigue'


async def main():
    print(await asyncio.create_task(trabajo()))
    try:
        await asyncio.create_task(trabajo(ValueError('no')))
    except ValueError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
