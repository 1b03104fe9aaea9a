import asyncio


async def espera(futuro):
    try:
        valor = await futuro
        print('valor', valor)
        await asyncio.sleep(0.1)
        return valor
    finally:
        print('finally')


async def main():
    for poner in ('set_result', 'set_exception'):
        futuro = asyncio.get_running_loop().create_future()
        tarea = asyncio.create_task(espera(futuro))
        await asyncio.sleep(0)
        getattr(futuro, poner)(ValueError('x') if 'exc' in poner else 7)
        print(tarea.cancel('tarde'))
        try:
            await tarea
        except asyncio.CancelledError as error:
            print('CancelledError', error.args)
        except ValueError as error:
            print('ValueError', error)
        print(tarea.cancelled(), futuro.cancelled())


asyncio.run(main())
