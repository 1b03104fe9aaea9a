import asyncio


async def limpia():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        try:
            1 / 0
        except ZeroDivisionError as error:
            print(type(error.__context__).__name__)
            raise LookupError('limpiando')


async def main():
    tarea = asyncio.create_task(limpia())
    await asyncio.sleep(0)
    tarea.cancel()
    try:
        await tarea
    except LookupError as error:
        cadena = []
        while error:
            cadena.append(type(error).__name__)
            error = error.__context__
        print(cadena)


asyncio.run(main())
