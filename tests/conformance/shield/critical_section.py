import asyncio

diario = []


async def guardar(dato):
    diario.append(f'abre {dato}')
    await asyncio.sleep(0.2)
    diario.append(f'guarda {dato}')
    await asyncio.sleep(0.2)
    diario.append(f'cierra {dato}')
    return dato


async def peticion(dato):
    tarea = asyncio.ensure_future(guardar(dato))
    try:
        return await asyncio.shield(tarea)
    except asyncio.CancelledError:
        print('cancelada', dato, 'pero guarda', await tarea)
        raise


async def main():
    peticiones = [asyncio.create_task(peticion(d)) for d in ('uno', 'dos')]
    await asyncio.sleep(0.1)
    peticiones[0].cancel()
    print(await asyncio.gather(*peticiones, return_exceptions=True))
    print(*diario, sep='\n')


asyncio.run(main())
