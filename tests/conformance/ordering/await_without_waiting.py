import asyncio


async def sin_esperar(n):
    print("sin esperar", n)
    return n


async def main():
    t = asyncio.create_task(sin_esperar("tarea"))
    for n in range(3):
        await sin_esperar(n)
    print("la tarea aún no corrió:", not t.done())
    await asyncio.sleep(0)
    print(t.done())


asyncio.run(main())
