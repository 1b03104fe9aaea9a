import asyncio


async def f():
    try:
        await asyncio.sleep(5)
    except Exception:
        print("no es Exception")
    except BaseException as error:
        print("es BaseException", type(error).__name__)
        raise


async def main():
    tarea = asyncio.create_task(f())
    await asyncio.sleep(0)
    tarea.cancel()
    print(await asyncio.gather(tarea, return_exceptions=True))


asyncio.run(main())
