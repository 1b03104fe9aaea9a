import asyncio


async def f(nombre, delay, falla=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(nombre, "cancelada")
        raise
    print(nombre, "acaba")
    if falla:
        raise ValueError(nombre)
    return nombre


async def main():
    try:
        await asyncio.gather(f("a", 0.3), f("b", 0.1, True), f("c", 0.2, True))
    except ValueError as error:
        print("atrapada", error)
    await asyncio.sleep(0.15)
    print("main acaba")


asyncio.run(main())
