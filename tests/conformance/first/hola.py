import asyncio


async def saludar(nombre):
    print(f"Hola, {nombre}")
    await asyncio.sleep(1)
    print(f"Adiós, {nombre}")


asyncio.run(saludar("Ana"))
