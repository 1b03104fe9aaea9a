import asyncio


async def espera(nombre):
    try:
        await asyncio.sleep(10)
    finally:
        print('fin', nombre)


async def main():
    try:
        async with asyncio.TaskGroup() as grupo:
            grupo.create_task(espera('a'))
            await asyncio.sleep(0.1)
            raise RuntimeError('el cuerpo')
    except BaseExceptionGroup as error:
        print(type(error).__name__, error, [repr(e) for e in error.exceptions])
    try:
        async with asyncio.TaskGroup() as grupo:
            grupo.create_task(espera('nunca'))
            raise KeyError('antes de empezar')
    except ExceptionGroup as error:
        print(error.exceptions)


asyncio.run(main())
