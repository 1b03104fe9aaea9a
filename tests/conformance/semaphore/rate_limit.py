import asyncio


async def pedir(numero, limite, activos):
    async with limite:
        activos.append(numero)
        print(f'{asyncio.get_running_loop().time():.1f} empieza {numero}; activos {len(activos)}')
        await asyncio.sleep(0.1 + numero % 3 / 10)
        activos.remove(numero)
    return numero * numero


async def main():
    limite = asyncio.Semaphore(3)
    activos = []
    print(await asyncio.gather(*(pedir(n, limite, activos) for n in range(8))))
    print(str(limite).partition(' [')[2])


asyncio.run(main())
