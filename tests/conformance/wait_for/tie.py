import asyncio


async def f(n):
    await asyncio.sleep(n)
    print("f llega")
    return n


async def main():
    try:
        print(await asyncio.wait_for(f(1), 1))
    except TimeoutError:
        print("tarde")
    tarea = asyncio.create_task(f(1))
    try:
        print(await asyncio.wait_for(tarea, 1))
    except TimeoutError:
        print("tarde", tarea.cancelled())


asyncio.run(main())
