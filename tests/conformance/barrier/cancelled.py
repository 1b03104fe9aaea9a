import asyncio


async def esperar(barrera, nombre):
    try:
        print(nombre, 'pasa', await barrera.wait())
    finally:
        print(nombre, 'fin')


async def main():
    barrera = asyncio.Barrier(2)
    primera = asyncio.create_task(esperar(barrera, 'primera'))
    await asyncio.sleep(0.1)
    primera.cancel()
    await asyncio.gather(primera, return_exceptions=True)
    print(barrera.n_waiting)
    try:
        async with asyncio.timeout(0.1):
            await barrera.wait()
    except TimeoutError:
        print('nadie vino', barrera.n_waiting)
    await asyncio.gather(esperar(barrera, 'x'), esperar(barrera, 'y'))
    for partes in (0, -1):
        try:
            asyncio.Barrier(partes)
        except ValueError as error:
            print(error)


asyncio.run(main())
