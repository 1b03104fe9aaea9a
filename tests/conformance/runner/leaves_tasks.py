import asyncio


async def fondo(nombre):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelada', nombre)
        raise
    finally:
        print('fin', nombre)


async def terca():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError('no quiero')


async def main():
    asyncio.create_task(fondo('a'))
    asyncio.create_task(fondo('b'))
    asyncio.create_task(terca())
    await asyncio.sleep(0.1)
    return 'hecho'


def avisar(loop, contexto):
    print('aviso:', contexto['message'], repr(contexto['exception']), sorted(contexto))


with asyncio.Runner() as runner:
    print(runner.run(main()))
    print('siguen', len(asyncio.all_tasks(runner.get_loop())))
    runner.get_loop().set_exception_handler(avisar)
print('cerrado')
