import asyncio


async def f(n):
    print("f", n)
    await asyncio.sleep(n)
    return n


async def inmediata():
    return "ya"


async def main():
    for limite in (0, -1):
        for c in (f(1), inmediata()):
            try:
                print(await asyncio.wait_for(c, limite))
            except TimeoutError:
                print("TimeoutError", limite)
    hecha = asyncio.create_task(inmediata())
    await hecha
    print(await asyncio.wait_for(hecha, 0))


asyncio.run(main())
