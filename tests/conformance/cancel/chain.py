import asyncio


async def hija():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("hija cancelada")
        raise


async def madre(tarea):
    try:
        await tarea
    except asyncio.CancelledError:
        print("madre cancelada", tarea.cancelled())
        raise


async def main():
    nieta = asyncio.create_task(hija())
    abuela = asyncio.create_task(madre(nieta))
    await asyncio.sleep(1)
    abuela.cancel()
    await asyncio.wait([abuela])
    print(nieta.cancelled(), abuela.cancelled())


asyncio.run(main())
