import asyncio


async def falla():
    raise ValueError('nadie me ve')


async def ver():
    lento = asyncio.get_running_loop().create_future()
    for siguiente in asyncio.as_completed([lento, falla()], timeout=5):
        await siguiente


async def main():
    try:
        async with asyncio.timeout(0):
            await ver()
    except TimeoutError:
        print('sin tiempo')


asyncio.run(main())
