import asyncio


async def f():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("en vez de cancelarme")


async def main():
    tarea = asyncio.create_task(f())
    await asyncio.sleep(0)
    tarea.cancel()
    try:
        await tarea
    except ValueError as error:
        print(error, repr(error.__context__), tarea.cancelled())


asyncio.run(main())
