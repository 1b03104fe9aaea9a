import asyncio


async def lenta():
    await asyncio.sleep(3)
    return "por fin"


async def main():
    tarea = asyncio.create_task(lenta())
    for _ in range(4):
        try:
            print(await asyncio.wait_for(asyncio.shield(tarea), 1))
            break
        except TimeoutError:
            print("aún no", tarea.done())


asyncio.run(main())
