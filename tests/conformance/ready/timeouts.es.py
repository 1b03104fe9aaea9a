import asyncio


async def sopa():
    print("sopa: empieza")
    try:
        await asyncio.sleep(0.8)
    except asyncio.CancelledError:
        print("sopa: se cancela")
        raise
    print("sopa: termina")
    return "sopa caliente"


async def asado():
    print("asado: empieza")
    try:
        await asyncio.sleep(2.5)
    except asyncio.CancelledError:
        print("asado: se cancela")
        raise
    print("asado: termina")
    return "asado"


async def main():
    try:
        async with asyncio.timeout(1.2):
            resultado = await sopa()
            print("Resultado:", resultado)
    except Exception as error:
        print(f"Atrapada: {error!r}")

    try:
        async with asyncio.timeout(1.2):
            resultado = await asado()
            print("Resultado:", resultado)
    except Exception as error:
        print(f"Atrapada: {error!r}")


asyncio.run(main())
