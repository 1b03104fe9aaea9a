import asyncio


async def productor(condicion, almacen):
    for numero in range(6):
        async with condicion:
            await condicion.wait_for(lambda: len(almacen) < 2)
            almacen.append(numero)
            print('pone', numero, almacen)
            condicion.notify_all()


async def consumidor(nombre, condicion, almacen, cuantos):
    for _ in range(cuantos):
        async with condicion:
            listo = await condicion.wait_for(lambda: almacen)
            print(nombre, 've', listo, 'y toma', almacen.pop(0))
            condicion.notify_all()
        await asyncio.sleep(0.1)


async def main():
    condicion = asyncio.Condition()
    almacen = []
    await asyncio.gather(
        productor(condicion, almacen),
        consumidor('a', condicion, almacen, 3),
        consumidor('b', condicion, almacen, 3),
    )
    print(almacen, str(condicion).partition(' [')[2])


asyncio.run(main())
