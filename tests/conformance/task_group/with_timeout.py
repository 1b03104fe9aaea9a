import asyncio


async def lenta(nombre, segundos):
    try:
        await asyncio.sleep(segundos)
        print('hecha', nombre)
    finally:
        print('fin', nombre)


async def main():
    try:
        async with asyncio.timeout(0.25):
            async with asyncio.TaskGroup() as grupo:
                for numero in range(1, 5):
                    grupo.create_task(lenta(numero, numero / 10))
    except TimeoutError:
        print('se acabó el tiempo', asyncio.current_task().cancelling())
    async with asyncio.TaskGroup() as grupo:
        for numero in range(3):
            grupo.create_task(asyncio.wait_for(lenta(numero, 0.1), 1))
    print('fin')


asyncio.run(main())
