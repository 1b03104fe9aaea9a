import asyncio


async def trabajar():
    try:
        while True:
            print("trabajando...")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelada: se recoge todo")
        raise
    finally:
        print("fin")


async def main():
    tarea = asyncio.create_task(trabajar())
    await asyncio.sleep(2.5)
    tarea.cancel()
    try:
        await tarea
    except asyncio.CancelledError:
        print("main lo sabe:", tarea.cancelled())


asyncio.run(main())
