import asyncio


async def main():
    tarea = asyncio.current_task()
    tarea.cancel()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(tarea.cancelling(), tarea.uncancel(), tarea.cancelling())
    await asyncio.sleep(1)
    print("sigo")


asyncio.run(main())
