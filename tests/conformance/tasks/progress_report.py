import asyncio


async def trabajo(pasos, progreso):
    for paso in range(pasos):
        await asyncio.sleep(0.1)
        progreso['hecho'] += 1
    return pasos


async def informar(progreso, total):
    while progreso['hecho'] < total:
        await asyncio.sleep(0.15)
        barra = '#' * (progreso['hecho'] * 10 // total)
        print(f'[{barra:<10}] {progreso["hecho"]}/{total}')


async def main():
    progreso = {'hecho': 0}
    informe = asyncio.create_task(informar(progreso, 9))
    print(await asyncio.gather(trabajo(2, progreso), trabajo(3, progreso), trabajo(4, progreso)))
    await informe


asyncio.run(main())
