import asyncio


async def f(n):
    await asyncio.sleep(n)
    return n


async def main():
    tareas = [asyncio.create_task(f(n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(0.5, tareas[1].cancel)
    try:
        await asyncio.gather(*tareas)
    except asyncio.CancelledError as error:
        print("CancelledError", error.args)
    print([t.done() for t in tareas], tareas[1].cancelled())
    print(await asyncio.gather(*tareas, return_exceptions=True))


asyncio.run(main())
