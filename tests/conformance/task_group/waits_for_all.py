import asyncio


async def plato(nombre, segundos):
    await asyncio.sleep(segundos)
    print('listo', nombre)
    return nombre


async def main():
    async with asyncio.TaskGroup() as grupo:
        sopa = grupo.create_task(plato('sopa', 0.2), name='la sopa')
        pan = grupo.create_task(plato('pan', 0.1))
        print('dentro', sopa.get_name(), pan.done())
    print('fuera', sopa.result(), pan.result())
    async with asyncio.TaskGroup() as vacio:
        print(vacio)
    print(vacio)


asyncio.run(main())
