import asyncio


async def sopa():
    print("sopa: empieza")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("sopa: se cancela")
        raise
    print("sopa: termina")
    return "sopa caliente"


async def pasta():
    print("pasta: empieza")
    try:
        await asyncio.sleep(0.6)
    except asyncio.CancelledError:
        print("pasta: se cancela")
        raise
    print("pasta: falla")
    raise RuntimeError("se quemó")


async def postre():
    print("postre: empieza")
    try:
        await asyncio.sleep(0.3)
    except asyncio.CancelledError:
        print("postre: se cancela")
        raise
    print("postre: termina")
    return "flan"


async def main():
    try:
        resultados = await asyncio.gather(sopa(), pasta(), postre())
        print("Resultados:", resultados)
    except Exception as error:
        print(f"Atrapada: {error!r}")

    resultados = await asyncio.gather(sopa(), pasta(), postre(), return_exceptions=True)
    print("Resultados:", resultados)


asyncio.run(main())
