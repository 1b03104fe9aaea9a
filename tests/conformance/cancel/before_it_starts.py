import asyncio


async def trabajo():
    print("nunca empieza")


async def main():
    tarea = asyncio.create_task(trabajo())
    tarea.cancel()
    try:
        await tarea
    except asyncio.CancelledError:
        print("cancelada sin empezar")


asyncio.run(main())
