import asyncio


async def dentro():
    try:
        await asyncio.sleep(10)
    finally:
        print("dentro acaba")


async def fuera():
    try:
        await asyncio.wait_for(dentro(), 5)
    except TimeoutError:
        print("no era esto")
    except asyncio.CancelledError:
        print("cancelada de verdad")
        raise


async def main():
    tarea = asyncio.create_task(fuera())
    await asyncio.sleep(1)
    tarea.cancel()
    await asyncio.wait([tarea])
    print(tarea.cancelled())


asyncio.run(main())
