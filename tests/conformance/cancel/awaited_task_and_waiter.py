import asyncio


async def hoja():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print('hoja', error.args)
        raise


async def rama(tarea):
    try:
        await tarea
    except asyncio.CancelledError as error:
        print('rama', error.args, asyncio.current_task().cancelling())
        raise


async def main():
    tarea = asyncio.create_task(hoja())
    ramas = [asyncio.create_task(rama(tarea)) for _ in range(3)]
    await asyncio.sleep(0.1)
    ramas[1].cancel('desde la segunda')
    resultados = await asyncio.gather(*ramas, return_exceptions=True)
    print([repr(r) for r in resultados], tarea.cancelled())
    print([r.cancelling() for r in ramas])


asyncio.run(main())
