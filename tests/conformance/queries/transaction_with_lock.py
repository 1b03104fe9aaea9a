import asyncio

saldo = 100


async def leer():
    await asyncio.sleep(0.05)
    return saldo


async def escribir(nuevo):
    global saldo
    await asyncio.sleep(0.05)
    saldo = nuevo


async def retirar_mal(cuanto):
    actual = await leer()
    if actual >= cuanto:
        await escribir(actual - cuanto)
        return True
    return False


async def retirar_bien(cerrojo, cuanto):
    async with cerrojo:
        return await retirar_mal(cuanto)


async def main():
    global saldo
    print(await asyncio.gather(*(retirar_mal(40) for _ in range(4))), saldo)
    saldo = 100
    cerrojo = asyncio.Lock()
    print(await asyncio.gather(*(retirar_bien(cerrojo, 40) for _ in range(4))), saldo)


asyncio.run(main())
