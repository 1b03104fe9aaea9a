import asyncio


async def falla():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("al limpiar")


async def espera():
    await asyncio.sleep(10)


async def main():
    grupo = asyncio.gather(falla(), espera(), return_exceptions=True)
    await asyncio.sleep(1)
    grupo.cancel()
    try:
        await grupo
    except asyncio.CancelledError:
        print("cancelado, y el error no se cuenta")


asyncio.run(main())
