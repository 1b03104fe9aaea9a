import asyncio


async def anota(que, segundos):
    print(que, await asyncio.sleep(segundos, que.upper()))


async def main():
    await asyncio.gather(anota('cero', 0), anota('nada', 0.0), anota('menos', -1), anota('poco', 0.001), anota('mil', 1e-9))
    print(await asyncio.sleep(0), await asyncio.sleep(True, result='verdad'))
    for malo in ('1', None, float('nan'), [1]):
        try:
            await asyncio.sleep(malo)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
