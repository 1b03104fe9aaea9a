import asyncio


async def cancion(nombre):
    print(f"suena {nombre}")
    await asyncio.sleep(0.5)
    return f"{nombre}: aplausos"


async def main():
    partitura = cancion("el tango")
    print("la partitura está en el atril")
    print(f"es un objeto de tipo {type(partitura).__name__}")
    final = await partitura
    print(final)


asyncio.run(main())
