import asyncio


async def quien():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


async def main():
    print(await quien())
    print(await asyncio.create_task(quien()), await asyncio.create_task(quien(), name="mesera"))
    tarea = asyncio.create_task(quien())
    tarea.set_name(42)
    print(tarea.get_name(), await tarea)
    print(await asyncio.gather(quien(), quien()))


asyncio.run(main())
