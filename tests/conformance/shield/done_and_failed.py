import asyncio


async def falla():
    raise ValueError('dentro')


async def main():
    loop = asyncio.get_running_loop()
    hecho = loop.create_future()
    hecho.set_result(3)
    print(asyncio.shield(hecho) is hecho, await asyncio.shield(hecho))
    try:
        await asyncio.shield(falla())
    except ValueError as error:
        print(error)
    dentro = loop.create_future()
    fuera = asyncio.shield(dentro)
    dentro.cancel()
    await asyncio.sleep(0)
    print(fuera.cancelled(), dentro.cancelled())
    dentro = loop.create_future()
    fuera = asyncio.shield(dentro)
    fuera.cancel()
    await asyncio.sleep(0)
    dentro.set_exception(KeyError('perdida'))
    await asyncio.sleep(0)
    print(fuera.cancelled(), dentro.exception())
    for malo in (5, 'x', None):
        try:
            asyncio.shield(malo)
        except TypeError as error:
            print(error)


asyncio.run(main())
