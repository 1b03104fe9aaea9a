import asyncio


async def terca():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignoro", i, asyncio.current_task().cancelling())
    return "acabé"


async def main():
    tarea = asyncio.create_task(terca())
    for _ in range(3):
        await asyncio.sleep(1)
        tarea.cancel()
    print(await tarea, tarea.cancelled())


asyncio.run(main())
