import asyncio


async def corredor(nombre, espera, barrera):
    for vuelta in range(2):
        await asyncio.sleep(espera)
        print(nombre, 'llega', barrera.n_waiting, barrera.parties)
        lugar = await barrera.wait()
        print(nombre, 'sigue', vuelta, lugar)


async def main():
    barrera = asyncio.Barrier(3)
    print(str(barrera).partition(' [')[2])
    await asyncio.gather(*(corredor(n, e, barrera) for n, e in [('Ana', 0.3), ('Luis', 0.1), ('Eva', 0.2)]))
    print(str(barrera).partition(' [')[2], barrera.broken)
    async with asyncio.Barrier(1) as lugar:
        print('solo', lugar)


asyncio.run(main())
