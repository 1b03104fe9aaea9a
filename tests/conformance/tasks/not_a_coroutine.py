import asyncio


async def f():
    return 1


async def main():
    for cosa in [f, 5, None]:
        try:
            asyncio.create_task(cosa)
        except TypeError as error:
            print("a coroutine was expected" in str(error))
    tarea = asyncio.create_task(f())
    try:
        asyncio.create_task(tarea)
    except TypeError:
        print("una tarea no es corrutina")
    print(await tarea, asyncio.iscoroutine(f), asyncio.iscoroutinefunction(f))


asyncio.run(main())
