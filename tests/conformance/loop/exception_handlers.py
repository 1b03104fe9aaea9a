import asyncio


def manejar(loop, contexto):
    print('manejador:', contexto['message'].partition(' at ')[0], repr(contexto.get('exception')))
    if 'otra vez' in contexto['message']:
        raise RuntimeError('el manejador falla')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.call_exception_handler({'message': 'sin manejador', 'zona': 3, 'algo': 'x'})
    loop.call_exception_handler({'exception': ValueError('sin mensaje')})
    loop.set_exception_handler(manejar)
    print(loop.get_exception_handler() is manejar)
    loop.call_exception_handler({'message': 'con manejador'})
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'otra vez', 'exception': KeyError('k')})
    loop.default_exception_handler({'message': 'directo'})
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
