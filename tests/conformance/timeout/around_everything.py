import asyncio


async def capa(nombre, segundos, dentro):
    try:
        async with asyncio.timeout(segundos):
            return await dentro
    except TimeoutError:
        print('se acabó', nombre, asyncio.current_task().cancelling())
        raise


async def main():
    try:
        await capa('fuera', 0.3, capa('medio', 0.2, capa('dentro', 0.4, asyncio.sleep(1))))
    except TimeoutError as error:
        print(repr(error))
    try:
        await capa('fuera', 0.2, capa('dentro', 0.2, asyncio.sleep(1)))
    except TimeoutError as error:
        print('las dos', repr(error))
    print(await capa('sobra', 1, asyncio.sleep(0.1, 'llega')))


asyncio.run(main())
