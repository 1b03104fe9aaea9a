import asyncio


async def paso(nombre, segundos):
    try:
        await asyncio.sleep(segundos)
        print('hecho', nombre)
        return nombre
    except asyncio.CancelledError:
        print('cancelado', nombre)
        raise


async def main():
    grupo = asyncio.gather(paso('a', 0.2), paso('b', 0.3))
    escudo = asyncio.shield(grupo)
    asyncio.get_running_loop().call_later(0.1, escudo.cancel)
    try:
        await escudo
    except asyncio.CancelledError:
        print('el escudo', escudo.cancelled(), grupo.done())
    print(await grupo)
    tarea = asyncio.create_task(paso('c', 0.5))
    junto = asyncio.gather(asyncio.shield(tarea), paso('d', 0.5))
    await asyncio.sleep(0.1)
    junto.cancel()
    try:
        await junto
    except asyncio.CancelledError:
        print('junto cancelado', tarea.done())
    print(await tarea)


asyncio.run(main())
