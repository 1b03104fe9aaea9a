import asyncio


async def descarga(limite, trozos):
    loop = asyncio.get_running_loop()
    for numero, segundos in enumerate(trozos):
        await asyncio.sleep(segundos)
        print('trozo', numero, round(loop.time(), 2))
        limite.reschedule(loop.time() + 0.5)


async def main():
    try:
        async with asyncio.timeout(0.5) as limite:
            await descarga(limite, [0.4, 0.4, 0.4, 0.6, 0.1])
    except TimeoutError:
        print('sin datos durante medio segundo', limite.expired())
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1) as limite:
            limite.reschedule(None)
            await asyncio.sleep(3)
            print('sin límite')
            limite.reschedule(asyncio.get_running_loop().time() - 1)
            await asyncio.sleep(0)
    except TimeoutError:
        print('en el pasado')
    for accion in (limite.reschedule, asyncio.timeout(1).reschedule):
        try:
            accion(5)
        except RuntimeError as error:
            print(error)


asyncio.run(main())
