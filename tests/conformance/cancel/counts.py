import asyncio


async def terca(veces):
    tarea = asyncio.current_task()
    for vez in range(veces):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('cancelada', vez, tarea.cancelling())
    return tarea.uncancel(), tarea.uncancel(), tarea.uncancel()


async def main():
    tarea = asyncio.create_task(terca(3))
    for _ in range(2):
        await asyncio.sleep(0.1)
        print('pide', tarea.cancel(), tarea.cancelling())
    print(await tarea, tarea.cancelling(), tarea.cancelled())
    print(tarea.cancel(), tarea.cancelling())


asyncio.run(main())
