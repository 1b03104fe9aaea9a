import asyncio


async def mal(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def mal_al_cancelar():
    try:
        await asyncio.sleep(5)
    finally:
        raise KeyError("limpieza")


async def main():
    for c in (mal(0.1), mal(3), mal_al_cancelar()):
        try:
            await asyncio.wait_for(c, 1)
        except Exception as error:
            print(repr(error))


asyncio.run(main())
