import asyncio


async def tranquila():
    await asyncio.sleep(0.1)
    return 'nadie me molestó'


async def main():
    tarea = asyncio.create_task(tranquila())
    tarea.cancel()
    print(tarea.cancelling(), tarea.uncancel())
    print(await tarea, tarea.cancelled())
    otra = asyncio.create_task(tranquila())
    otra.cancel()
    otra.cancel()
    otra.uncancel()
    try:
        await otra
    except asyncio.CancelledError:
        print('cancelada', otra.cancelling())


asyncio.run(main())
