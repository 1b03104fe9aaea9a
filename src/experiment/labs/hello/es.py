import asyncio


async def funcion():
    print("se levanta el telón")
    await asyncio.sleep(1)
    print("¡hola, mundo asíncrono!")


print("la sala está a oscuras")
asyncio.run(funcion())
print("se encienden las luces")
