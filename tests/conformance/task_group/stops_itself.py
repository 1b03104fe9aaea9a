import asyncio


class Parar(Exception):
    pass


async def parar():
    raise Parar()


async def trabajo(numero):
    for paso in range(10):
        print('trabajo', numero, 'paso', paso)
        await asyncio.sleep(0.1)


async def main():
    try:
        async with asyncio.TaskGroup() as grupo:
            for numero in range(2):
                grupo.create_task(trabajo(numero))
            await asyncio.sleep(0.25)
            grupo.create_task(parar())
    except* Parar:
        print('parado')


asyncio.run(main())
