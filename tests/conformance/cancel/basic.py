import asyncio


async def trabajo():
    print("empieza")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelada", error.args)
        raise
    finally:
        print("limpieza")


async def main():
    tarea = asyncio.create_task(trabajo())
    await asyncio.sleep(1)
    print(tarea.cancel("basta"), tarea.cancelled(), tarea.cancelling())
    try:
        await tarea
    except asyncio.CancelledError as error:
        print("main lo ve", error.args)
    print(tarea.cancelled(), tarea.done(), tarea.cancel())


asyncio.run(main())
