import asyncio


async def numeros(nombre):
    try:
        for numero in range(10):
            yield numero
            await asyncio.sleep(0.1)
    finally:
        print('cierra', nombre)
        await asyncio.sleep(0)
        print('cerrado', nombre)


async def main():
    abierto = numeros('abierto')
    print(await anext(abierto))
    async for numero in numeros('roto'):
        print(numero)
        if numero == 1:
            break
    print('tras el break')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('fin de main')
    return abierto


guardado = asyncio.run(main())
print('fuera')
