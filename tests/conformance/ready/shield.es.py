import asyncio


async def cobro():
    print("cobro: empieza")
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        print("cobro: se cancela")
        raise
    print("cobro: termina")
    return "pagado"


async def despedida():
    print("despedida: empieza")
    await asyncio.sleep(1.2)
    print("despedida: termina")
    return "¡hasta pronto!"


async def main():
    try:
        async with asyncio.timeout(0.7):
            resultado = await asyncio.shield(cobro())
            print("Resultado:", resultado)
    except Exception as error:
        print(f"Atrapada: {error!r}")

    resultado = await despedida()
    print("Resultado:", resultado)


asyncio.run(main())
