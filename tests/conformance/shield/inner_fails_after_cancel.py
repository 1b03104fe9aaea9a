import asyncio


async def mal():
    await asyncio.sleep(1)
    raise ValueError("nadie lo ve")


async def main():
    escudo = asyncio.shield(mal())
    await asyncio.sleep(0.5)
    escudo.cancel()
    try:
        await escudo
    except asyncio.CancelledError:
        print("escudo cancelado")
    await asyncio.sleep(1)
    print("fin")


asyncio.run(main())
