import asyncio


async def suicida():
    yo = asyncio.current_task()
    print(yo.cancel(), yo.cancelling())
    print('todavía aquí')
    try:
        await asyncio.sleep(0)
        print('nunca')
    except asyncio.CancelledError:
        print('ahora sí')
    await asyncio.sleep(0.1)
    print('y sigue')
    yo.cancel()
    return 'devuelto'


async def main():
    tarea = asyncio.create_task(suicida())
    try:
        print(await tarea)
    except asyncio.CancelledError:
        print('cancelada al devolver', tarea.cancelled())


asyncio.run(main())
