import asyncio


async def pizza():
    print("pizza: entra al horno")
    try:
        await asyncio.sleep(3)
        print("pizza: servida")
    finally:
        print("pizza: horno apagado")


async def main():
    tarea = asyncio.create_task(pizza())
    await asyncio.sleep(1)
    tarea.cancel()
    print("main: ya no la quiero")
    try:
        await tarea
    except asyncio.CancelledError:
        print("main: cancelada")
    print("¿se canceló?", tarea.cancelled())


asyncio.run(main())
