import asyncio


async def f():
    await asyncio.sleep(1)
    print("f acaba")
    return "valor"


async def main():
    tarea = asyncio.create_task(f())
    await asyncio.sleep(1)
    print(tarea.done(), tarea.cancel())
    try:
        print(await tarea)
    except asyncio.CancelledError:
        print("llegó tarde")


asyncio.run(main())
