import asyncio


async def espera(futuro):
    try:
        return await futuro
    except asyncio.CancelledError:
        print('atrapada')
        return 'tarea sigue'


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    tarea = asyncio.create_task(espera(futuro))
    await asyncio.sleep(0)
    futuro.cancel()
    print(tarea.done())
    print(await tarea, tarea.cancelled(), futuro.cancelled())
    futuro = loop.create_future()
    tarea = asyncio.create_task(espera(futuro))
    await asyncio.sleep(0)
    tarea.cancel()
    print(futuro.cancelled(), tarea.done())
    print(await tarea)
    futuro = loop.create_future()
    tarea = asyncio.create_task(espera(futuro))
    await asyncio.sleep(0)
    futuro.cancel()
    tarea.cancel()
    print(await tarea, tarea.cancelling())


asyncio.run(main())
