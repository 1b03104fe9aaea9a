import asyncio


async def falla(n):
    await asyncio.sleep(n / 10)
    raise ValueError(n)


async def dentro():
    try:
        async with asyncio.TaskGroup() as grupo:
            grupo.create_task(falla(3))
            await asyncio.sleep(9)
    except* ValueError as error:
        print('dentro', error.exceptions)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as fuera:
            fuera.create_task(dentro())
            async with asyncio.TaskGroup() as otro:
                otro.create_task(falla(1))
                otro.create_task(asyncio.sleep(5))
    except* ValueError as error:
        print('main', error)
        for parte in error.exceptions:
            print('-', repr(parte))


asyncio.run(main())
