import asyncio


async def lenta():
    try:
        await asyncio.sleep(10)
    finally:
        print("limpieza empieza")
        try:
            await asyncio.sleep(5)
            print("no llega")
        except asyncio.CancelledError:
            print("otra vez")
            raise


async def main():
    tarea = asyncio.create_task(lenta())
    await asyncio.sleep(1)
    tarea.cancel()
    await asyncio.sleep(1)
    tarea.cancel()
    try:
        await tarea
    except asyncio.CancelledError:
        print("fin", tarea.cancelling())


asyncio.run(main())
