import asyncio


async def espera(nombre):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelada', nombre)
        raise


async def falla(segundos, error):
    await asyncio.sleep(segundos)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as grupo:
            grupo.create_task(espera('a'))
            grupo.create_task(falla(0.1, ValueError('uno')))
            grupo.create_task(falla(0.1, KeyError('dos')))
            grupo.create_task(espera('b'))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('cuerpo cancelado', asyncio.current_task().cancelling())
                raise
    except ExceptionGroup as grupo:
        print(repr(grupo), grupo.message, grupo.exceptions)
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(0.1)
    print('sigue')


asyncio.run(main())
