import asyncio


async def plato(nombre, n):
    try:
        await asyncio.sleep(n)
        print(nombre, "listo")
        return nombre
    except asyncio.CancelledError:
        print(nombre, "cancelado")
        raise


async def main():
    try:
        async with asyncio.timeout(1.5):
            print(await asyncio.gather(plato("pan", 1), plato("asado", 2), plato("flan", 3)))
    except TimeoutError:
        print("se acabó el tiempo")
    print(len(asyncio.all_tasks()))


asyncio.run(main())
