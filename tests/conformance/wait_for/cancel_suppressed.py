import asyncio


async def terca():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'no me voy'


async def lenta_al_irse():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        print('me fui')


async def falla_al_irse():
    try:
        await asyncio.sleep(10)
    finally:
        raise ZeroDivisionError('al irse')


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(terca(), 0.1))
    for hacer in (lenta_al_irse, falla_al_irse):
        inicio = loop.time()
        try:
            await asyncio.wait_for(hacer(), 0.1)
        except Exception as error:
            print(type(error).__name__, error, round(loop.time() - inicio, 2), type(error.__context__).__name__)


asyncio.run(main())
