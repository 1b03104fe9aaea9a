import asyncio


async def transferencia():
    print("transferencia: empieza")
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        print("transferencia: se cancela")
        raise
    print("transferencia: termina")
    return "dinero en la cuenta"


async def camino_a_casa():
    print("camino a casa: empieza")
    await asyncio.sleep(1.2)
    print("camino a casa: termina")
    return "en casa"


async def main():
    try:
        async with asyncio.timeout(0.7):
            resultado = await asyncio.shield(transferencia())
            print("Resultado:", resultado)
    except Exception as error:
        print(f"Atrapada: {error!r}")

    resultado = await camino_a_casa()
    print("Resultado:", resultado)


asyncio.run(main())
