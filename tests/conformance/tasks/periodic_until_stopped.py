import asyncio


async def cada(segundos, hacer, parar):
    veces = 0
    while not parar.is_set():
        hacer(veces)
        veces += 1
        try:
            await asyncio.wait_for(parar.wait(), segundos)
        except TimeoutError:
            pass
    return veces


async def main():
    parar = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.call_later(0.55, parar.set)
    rapido = cada(0.1, lambda n: print('tic', n), parar)
    lento = cada(0.25, lambda n: print('TOC', n), parar)
    print(await asyncio.gather(rapido, lento))


asyncio.run(main())
