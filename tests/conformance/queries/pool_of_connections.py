import asyncio

TABLA = {1: 'Ana', 2: 'Luis', 3: 'Eva', 4: 'Juan', 5: 'Inés'}


async def conectar(numero):
    await asyncio.sleep(0.05)
    return {'numero': numero, 'consultas': 0}


async def ejecutar(conexion, id):
    conexion['consultas'] += 1
    await asyncio.sleep(0.1)
    if id not in TABLA:
        raise LookupError(f'no hay fila {id}')
    return TABLA[id]


async def buscar(reserva, id):
    conexion = await reserva.get()
    try:
        return await ejecutar(conexion, id), conexion['numero']
    finally:
        reserva.put_nowait(conexion)


async def main():
    reserva = asyncio.LifoQueue()
    for conexion in await asyncio.gather(*map(conectar, range(2))):
        reserva.put_nowait(conexion)
    filas = await asyncio.gather(*(buscar(reserva, id) for id in (1, 2, 3, 9, 4, 5)), return_exceptions=True)
    for fila in filas:
        print(repr(fila))
    print([reserva.get_nowait() for _ in range(2)], f'{asyncio.get_running_loop().time():.2f}')


asyncio.run(main())
