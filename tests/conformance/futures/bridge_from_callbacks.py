import asyncio


def api_antigua(dato, cuando_listo, cuando_falle):
    loop = asyncio.get_running_loop()
    if dato < 0:
        loop.call_later(0.1, cuando_falle, ValueError(f'{dato} es negativo'))
    else:
        loop.call_later(dato / 10, cuando_listo, dato ** 2)


def moderna(dato):
    futuro = asyncio.get_running_loop().create_future()
    api_antigua(dato, futuro.set_result, futuro.set_exception)
    return futuro


async def main():
    print(await moderna(2))
    try:
        await moderna(-1)
    except ValueError as error:
        print(error)
    print(await asyncio.gather(moderna(3), moderna(1), moderna(-5), return_exceptions=True))
    futuro = moderna(9)
    try:
        await asyncio.wait_for(futuro, 0.2)
    except TimeoutError:
        print(futuro.cancelled())
    await asyncio.sleep(1)


asyncio.run(main())
