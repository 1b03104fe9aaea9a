import asyncio


async def mesa(numero, mesero, cocina, bitacora):
    async with mesero:
        bitacora.append(f'{numero}: pide')
        await asyncio.sleep(0.1)
    async with cocina:
        bitacora.append(f'{numero}: se cocina')
        await asyncio.sleep(0.5)
    async with mesero:
        bitacora.append(f'{numero}: come')
        await asyncio.sleep(0.1)
    return numero


async def main():
    mesero, cocina, bitacora = asyncio.Lock(), asyncio.BoundedSemaphore(2), []
    terminadas = []
    for listo in asyncio.as_completed([mesa(n, mesero, cocina, bitacora) for n in range(1, 6)]):
        terminadas.append(await listo)
    print(terminadas)
    print('\n'.join(bitacora))
    print(f'{asyncio.get_running_loop().time():.1f}')


asyncio.run(main())
